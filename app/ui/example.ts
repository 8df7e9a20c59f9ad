import type { ReactElement } from 'react'

/** A whole screen drawn with invented people, to look at and to test without a server. */
export interface Example {
  /** The file name of the drawn page. */
  name: string
  screen: ReactElement
  /** What the form on the screen was refused for. */
  refusal?: { message: string; fields: Record<string, string> }
  /** What was typed into it. */
  values?: Record<string, string>
  /** The one-time notice of the root. */
  notice?: string
}

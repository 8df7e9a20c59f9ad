import type { DayKind, ItemKind, Organiser } from '~db/schema'
import type { CertificateSettings } from '../certificates/certificate-settings.schema'
import type { CompletionRules } from '../results/completion-rules'
import type { KindOptions } from './kind-blocks'

/** A plan of days, as its file says. Ids are written in the file and never change. */
export interface Programme {
  id: string
  title: string
  summary: string
  /** Only a published programme can be chosen for a new cohort. */
  status: 'draf' | 'terbit'
  /** How its certificates are numbered and headed; left out for the usual. */
  certificate?: CertificateSettings | undefined
  /** What it asks of who is to pass; left out for every required item. */
  completion?: CompletionRules | undefined
  days: ProgrammeDay[]
}

export interface ProgrammeDay {
  id: string
  kind: DayKind
  title: string
  /** The heading under which the path groups the day. */
  agenda: string
  /** Bound to a booked hall: re-planning leaves its date. */
  anchored: boolean
  items: ProgrammeItem[]
}

export interface ProgrammeItem {
  id: string
  kind: ItemKind
  title: string
  /** Optional items are never counted. */
  required: boolean
  /** What the file states of attendance, a test or an outside task; always 0 for a lesson, whose minutes come from its text. */
  minutes: number
  organiser: Organiser
  /** The lesson read under this item; for an attendance item, the one that stands in for an excused absence. */
  lesson: string | null
  /** The plain words of `pilihan`, and the parsed settings of its kind; JSON when stored. */
  options: KindOptions & Record<string, unknown>
}

import type { ReactNode } from 'react'
import type { z } from 'zod'

/**
 * What may stand between a block's tags. `steps` is one numbered list, `table` one table,
 * `words` a short text, `none` nothing.
 */
export type BlockContent = 'flow' | 'words' | 'steps' | 'table' | 'none'

/** What the linter asks of a block; the attributes' descriptions are its documentation and its fixes. */
export interface BlockRules {
  attributes: z.ZodObject
  content: BlockContent
  /** May also stand inside a sentence, a list or another block. */
  inSentence?: boolean
  /** Other blocks may stand inside it. */
  holdsBlocks?: boolean
  /** Interactive blocks leave a placeholder in the stored HTML and are filled per request. */
  kind: 'static' | 'interactive'
}

/** The properties of a static block's view: its attributes as written, and what stands inside. */
export type ViewProps<Attributes extends z.ZodObject> = z.infer<Attributes> & {
  children?: ReactNode
}

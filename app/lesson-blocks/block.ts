import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { BlockNode, LessonNode } from '~/domain/lessons/lesson-tree'

/**
 * What may stand between a block's tags. `steps` is one numbered list, `list` one bullet list,
 * `table` one table, `words` a short text, `none` nothing.
 */
export type BlockContent = 'flow' | 'words' | 'steps' | 'list' | 'table' | 'none'

/**
 * Looks at what stands inside a block whose kind of content is right already. `parent` is what the
 * block stands in. Each refusal names the node at fault: its place is where the author looks.
 */
export type Inspection = (
  node: BlockNode,
  parent: LessonNode | undefined,
  refuse: (at: LessonNode, reason: string, fix: string) => void,
) => void

/** What the linter asks of a block; the attributes' descriptions are its documentation and its fixes. */
export interface BlockRules {
  attributes: z.ZodObject
  content: BlockContent
  inspect?: Inspection
  /** Prepares a judged block for its view. */
  layOut?: (node: BlockNode) => void
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

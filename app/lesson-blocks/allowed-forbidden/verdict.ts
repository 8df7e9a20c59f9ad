import type { Table, TableCell } from 'mdast'
import { textOf } from '~/domain/lessons/lesson-tree'

const VERDICTS = ['boleh', 'tidak'] as const

export type Verdict = (typeof VERDICTS)[number]

/** The element that the compiler puts in each cell of the second column; no author can write it. */
export const VERDICT_ELEMENT = 'Putusan'

/** What an author wrote in the second column, or null when it is neither. */
export function readVerdict(cell: TableCell): Verdict | null {
  const written = textOf(cell).trim().toLowerCase()
  return VERDICTS.find((verdict) => verdict === written) ?? null
}

/** Puts an element in the place of each verdict, so that it is drawn with its sign. */
export function markVerdicts({ children: [, ...rows] }: Table): void {
  for (const { children } of rows) {
    const cell = children[1]
    const verdict = cell && readVerdict(cell)
    if (!verdict) continue
    const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'nilai', value: verdict }]
    cell.children = [{ type: 'mdxJsxTextElement', name: VERDICT_ELEMENT, attributes, children: [] }]
  }
}

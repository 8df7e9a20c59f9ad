/** A block that is filled per request; its place in the stored HTML is an empty `<div data-blok="ID">`. */
export type InteractiveBlock =
  | {
      kind: 'kuis'
      /** The id of its first question: written in the file, and used by no other block. */
      id: string
      questionIds: string[]
    }
  | {
      kind: 'refleksi'
      id: string
      required: boolean
      minimumWords: number
      /** Inline HTML of the question. */
      promptHtml: string
    }

/**
 * Puts the blocks' HTML at their places. A place nobody filled stays empty. Authors cannot write
 * such a place themselves: their angle brackets are escaped.
 */
export function fillPart(html: string, filled: Readonly<Record<string, string>>): string {
  return html.replaceAll(
    /<div data-blok="([a-z0-9-]+)"><\/div>/g,
    (_, id: string) => (Object.hasOwn(filled, id) ? filled[id] : undefined) ?? '',
  )
}

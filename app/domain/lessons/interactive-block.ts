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

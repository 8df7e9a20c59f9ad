import type { Simulation } from '../simulations/simulation'

/** A question of a worksheet. */
export interface WorksheetField {
  id: string
  minimumWords: number
  /** Inline HTML of the question. */
  promptHtml: string
}

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
  | {
      kind: 'lembar-kerja'
      id: string
      title: string
      /** Text and questions as they follow each other. */
      pieces: ({ html: string } | { field: WorksheetField })[]
    }
  | {
      kind: 'ikrar'
      id: string
      title: string
      /** Of the words; a new version is pledged anew. */
      version: string
      textHtml: string
    }
  /** The whole story: it stays on the server. */
  | { kind: 'simulasi'; id: string; simulation: Simulation }

import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { InteractiveBlock, WorksheetField } from '~/domain/lessons/interactive-block'
import type { Simulation } from '~/domain/simulations/simulation'
import { idList } from './attribute'

/** What an author wrote in a lesson, as the compiler hands it on. */
type Written<Attributes extends string> = Record<Attributes, string> & { children?: ReactNode }

/** Makes a block whose words are rendered apart: React does not render inside a render. */
type Pending = () => InteractiveBlock

/** The interactive blocks met while a part is rendered; finished once that is over. */
export interface PendingBlocks {
  found: (block: Pending) => void
  foundField: (id: string, field: () => WorksheetField) => void
  fieldOf: (id: string) => WorksheetField | undefined
  simulation: (file: string) => Simulation
  clear: () => void
  finish: () => InteractiveBlock[]
}

/** @param simulations the lesson's simulations by the name of their file */
export function pendingBlocks(simulations: ReadonlyMap<string, Simulation>): PendingBlocks {
  let blocks: Pending[] = []
  let fields = new Map<string, () => WorksheetField>()
  return {
    found: (block) => void blocks.push(block),
    foundField: (id, field) => void fields.set(id, field),
    fieldOf: (id) => fields.get(id)?.(),
    simulation: (file) => {
      const found = simulations.get(file)
      if (!found) throw new Error('A simulation that was not judged reached the compiler.')
      return found
    },
    clear: () => {
      blocks = []
      fields = new Map()
    },
    finish: () => blocks.map((block) => block()),
  }
}

/** What `fillPart` looks for. */
const place = (id: string) => <div data-blok={id} />

const htmlOf = (words: ReactNode) => renderToStaticMarkup(<>{words}</>).trim()

/** The components that stand for interactive blocks: each leaves its place and is noted. */
export function interactivePlaces(pending: PendingBlocks) {
  return {
    Kuis: ({ soal }: Written<'soal'>) => {
      const questionIds = idList(soal)
      const id = questionIds[0] ?? ''
      pending.found(() => ({ kind: 'kuis', id, questionIds }))
      return place(id)
    },
    Refleksi: ({
      id,
      wajib,
      minimal,
      children,
    }: Written<'id'> & Partial<Written<'wajib' | 'minimal'>>) => {
      pending.found(() => ({
        kind: 'refleksi',
        id,
        required: wajib === 'ya',
        minimumWords: Number(minimal ?? 0),
        promptHtml: htmlOf(children),
      }))
      return place(id)
    },
    LembarKerja: ({ id, judul, children }: Written<'id' | 'judul'>) => {
      pending.found(() => ({
        kind: 'lembar-kerja',
        id,
        title: judul,
        pieces: piecesOf(htmlOf(children), pending),
      }))
      return place(id)
    },
    Isian: ({ id, minimal, children }: Written<'id' | 'minimal'>) => {
      pending.foundField(id, () => ({
        id,
        minimumWords: Number(minimal),
        promptHtml: htmlOf(children),
      }))
      return place(id)
    },
    Ikrar: ({ id, judul, versi, children }: Written<'id' | 'judul' | 'versi'>) => {
      pending.found(() => ({
        kind: 'ikrar',
        id,
        title: judul,
        version: versi,
        textHtml: htmlOf(children),
      }))
      return place(id)
    },
    Simulasi: ({ id, berkas }: Written<'id' | 'berkas'>) => {
      pending.found(() => ({ kind: 'simulasi', id, simulation: pending.simulation(berkas) }))
      return place(id)
    },
  }
}

type Piece = Extract<InteractiveBlock, { kind: 'lembar-kerja' }>['pieces'][number]

/** A worksheet's HTML cut at the places of its questions. */
function piecesOf(html: string, pending: PendingBlocks): Piece[] {
  return html.split(/<div data-blok="([a-z0-9-]+)"><\/div>/).flatMap((piece, index): Piece[] => {
    if (index % 2 === 0) return piece.trim() === '' ? [] : [{ html: piece.trim() }]
    const field = pending.fieldOf(piece)
    return field ? [{ field }] : []
  })
}

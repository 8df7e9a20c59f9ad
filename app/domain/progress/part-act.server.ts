import type { Db, Id, IsoDate } from '~db/schema'
import type { NewAct, StoredAct } from '../answers/act'
import { conflict, notFound } from '../refusal'
import { playMove } from '../simulations/play.server'
import type { Move } from '../simulations/simulation.rules'
import { eventsOf } from './filled-block.rules'
import type { PartText } from './lesson-demand.server'

/** What a button of its own does on a part, beside the answers that come with the form. */
export type PartAct = {
  /** Made by the page that rendered the form, so that a repeat is recognised. */
  id: Id
  targetId: string
} & ({ kind: 'pledge'; version: string } | { kind: 'simulate'; steps: number; move: Move })

const NOT_HERE = 'Tombol itu bukan untuk bagian materi yang dibuka. Muat ulang halamannya.'
const OTHER_WORDS =
  'Naskah pernyataan ini sudah berganti sejak halaman dibuka. Muat ulang halamannya, baca naskah yang baru, lalu nyatakan.'

/**
 * What the act adds to the store: nothing when it was done already, by a second press or another tab.
 * Call it with the enrolment's lock held.
 * @throws Refusal not-found for an act that the part does not ask for; conflict for other words than
 * those the part has now.
 */
export async function readAct(
  db: Db,
  part: Pick<PartText, 'blocks'>,
  before: readonly StoredAct[],
  act: PartAct,
  today: IsoDate,
): Promise<NewAct[]> {
  const { id, targetId } = act
  const block = part.blocks.find((one) => one.id === targetId)
  const mine = before.filter((one) => one.targetId === targetId).map(({ value }) => value)
  if (act.kind === 'pledge') {
    if (block?.kind !== 'ikrar') return notFound(NOT_HERE)
    const { version } = block
    if (act.version !== version) conflict(OTHER_WORDS)
    const known = mine.some((value) => 'pledge' in value && value.pledge === version)
    return known ? [] : [{ id, targetId, sequence: null, value: { pledge: version } }]
  }
  if (block?.kind !== 'simulasi') return notFound(NOT_HERE)
  const { simulation } = block
  const { steps, move } = act
  const step = await playMove(db, { simulation, events: eventsOf(mine), steps, move, today })
  return step ? [{ id, targetId, sequence: null, value: { step } }] : []
}

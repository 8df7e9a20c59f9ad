import { lessonBlocks } from '~/lesson-blocks'
import type { BlockContent } from '~/lesson-blocks/block'
import type { BlockFiles } from '~/lesson-blocks/example-files'
import type { Db, IsoDate } from '~db/schema'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { playMove } from '../simulations/play.server'
import { showProgress, type SimulationScreen } from '../simulations/screen.rules'
import type { Simulation } from '../simulations/simulation'
import { foldEvents } from '../simulations/simulation.rules'
import type { PictureFile } from './layout.rules'
import type { ProofPart } from './lesson-proof.server'

export interface GuideBlock {
  /** As written in a lesson: `Catatan`. */
  name: string
  /** Names its place on the page. */
  folder: string
  help: string
  /** The example as an author writes it, in the files of a lesson. */
  sources: { file: string; text: string }[]
  attributes: { name: string; words: string; required: boolean }[]
  content: BlockContent
  holdsBlocks: boolean
  inSentence: boolean
  /** The example as a participant sees it. */
  part: ProofPart
  /** How the story of the example begins; null for every other block. */
  opening: SimulationScreen | null
}

interface GuideInput {
  filesOf: (folder: string) => BlockFiles
  pictures: ReadonlyMap<string, PictureFile>
}

let drawn: Promise<readonly GuideBlock[]> | undefined

/**
 * Every block with its help, its attributes and its example drawn by the views that lessons use.
 * The examples are part of the program, so they are drawn once, when somebody first asks.
 */
export async function blockGuide(
  db: Db,
  actor: Actor,
  input: GuideInput,
): Promise<readonly GuideBlock[]> {
  must(actor, { verb: 'read-drafts', thing: 'content' })
  drawn ??= drawGuide(db, input, dayOf(actor.now))
  return drawn.catch((cause: unknown) => {
    drawn = undefined
    throw cause
  })
}

async function drawGuide(
  db: Db,
  { filesOf, pictures }: GuideInput,
  today: IsoDate,
): Promise<GuideBlock[]> {
  const blocks = Object.entries(lessonBlocks).map(([name, { folder, rules }]) => ({
    name,
    folder,
    rules,
    files: filesOf(folder),
  }))
  // The compiler is large and no other page needs it.
  const { drawExamples } = await import('./draw-examples.server')
  const parts = await drawExamples(
    blocks.map(({ name, folder, files }) => ({ name, folder, ...files })),
    pictures,
    today,
  )
  const stories = [...parts.values()].flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'simulasi' ? block.simulation : [])),
  )
  const openings = new Map<string, SimulationScreen>()
  for (const story of stories) openings.set(story.id, await openingOf(db, story, today))
  return blocks.map(({ name, folder, rules, files }) => ({
    name,
    folder,
    help: files.help.trim(),
    sources: [
      { file: 'materi.mdx', text: files.example.trim() },
      { file: 'soal.gift', text: files.gift?.trim() ?? '' },
      { file: 'simulasi.yaml', text: files.simulation?.trim() ?? '' },
    ].filter(({ text }) => text !== ''),
    attributes: Object.entries(rules.attributes.shape).map(([attribute, schema]) => ({
      name: attribute,
      words: schema.description ?? '',
      required: !schema.safeParse(undefined).success,
    })),
    content: rules.content,
    holdsBlocks: rules.holdsBlocks ?? false,
    inSentence: rules.inSentence ?? false,
    part: parts.get(folder)!,
    opening: parts.get(folder)!.blocks.flatMap(({ id }) => openings.get(id) ?? [])[0] ?? null,
  }))
}

/** The first scene, as whoever begins today sees it. */
async function openingOf(
  db: Db,
  simulation: Simulation,
  today: IsoDate,
): Promise<SimulationScreen> {
  const play = { simulation, events: [], steps: 0, move: { kind: 'start' } as const, today }
  const start = await playMove(db, play)
  return showProgress(simulation, foldEvents(simulation, start ? [start] : []))
}

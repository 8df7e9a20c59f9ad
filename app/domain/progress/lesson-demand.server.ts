import { z } from 'zod'
import type { Db, Id, StaffGroup } from '~db/schema'
import type { ChoiceQuestion } from '../answers/question'
import type { Simulation } from '../simulations/simulation'
import type { PartDemand } from './completion.rules'

/** A part as the path to it needs it: who it is and how long it takes, without its text. */
export interface PartOutline extends PartDemand {
  position: number
  minutes: number
}

const blocksSchema = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('kuis'), id: z.string(), questionIds: z.array(z.string()) }),
    z.object({
      kind: z.literal('refleksi'),
      id: z.string(),
      required: z.boolean(),
      minimumWords: z.number(),
      promptHtml: z.string(),
    }),
    z.object({
      kind: z.literal('lembar-kerja'),
      id: z.string(),
      title: z.string(),
      pieces: z.array(
        z.union([
          z.object({
            field: z.object({ id: z.string(), minimumWords: z.number(), promptHtml: z.string() }),
          }),
          z.object({ html: z.string() }),
        ]),
      ),
    }),
    z.object({
      kind: z.literal('ikrar'),
      id: z.string(),
      title: z.string(),
      version: z.string(),
      textHtml: z.string(),
    }),
    z.object({
      kind: z.literal('simulasi'),
      id: z.string(),
      // Judged and written by the compiler.
      simulation: z.custom<Simulation>((value) => typeof value === 'object' && value !== null),
    }),
  ]),
)

export type Blocks = z.infer<typeof blocksSchema>

export const parseBlocks = (json: string): Blocks => blocksSchema.parse(JSON.parse(json))

/** A part with its text; questions stand beside it in its `LessonText`. */
export interface PartText extends PartOutline {
  html: string
  blocks: Blocks
}

/** What a revision says to a staff group. Holds the key of its questions: it stays on the server. */
export interface LessonText {
  parts: readonly PartText[]
  questions: ReadonlyMap<string, ChoiceQuestion>
}

/** A city's lessons many times over; one takes some 30 KB. */
const MOST_REMEMBERED = 400
const remembered = new Map<string, LessonText>()

/**
 * A revision's parts in order, for a staff group: its own variant where the lesson has one, else the
 * one for everybody. Revisions are append-only, so what was read once holds for ever, whatever another
 * process does; only its drawing may change, when a newer version of the platform starts.
 */
export async function findLessonText(
  db: Db,
  revisionId: Id,
  staffGroup: StaffGroup | null,
): Promise<LessonText> {
  const key = `${revisionId} ${staffGroup ?? ''}`
  const known = remembered.get(key)
  if (known) return known
  const text = {
    parts: await readParts(db, revisionId, staffGroup),
    questions: await readQuestions(db, revisionId),
  }
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  if (text.parts.length > 0) remembered.set(key, text)
  return text
}

/** The parts of each revision in order, for a staff group. */
export async function findOutlines(
  db: Db,
  revisionIds: readonly Id[],
  staffGroup: StaffGroup | null,
): Promise<Map<Id, readonly PartOutline[]>> {
  const outlines = new Map<Id, readonly PartOutline[]>()
  for (const id of revisionIds) outlines.set(id, (await findLessonText(db, id, staffGroup)).parts)
  return outlines
}

async function readParts(
  db: Db,
  revisionId: Id,
  staffGroup: StaffGroup | null,
): Promise<PartText[]> {
  const rows = await db
    .selectFrom('lesson_parts')
    .select(['staff_group', 'position', 'part_id', 'title', 'minutes', 'html', 'blocks'])
    .where('revision_id', '=', revisionId)
    .where('staff_group', 'in', ['', staffGroup ?? ''])
    .orderBy('position')
    .orderBy('staff_group')
    .execute()
  const parts = new Map<string, PartText>()
  for (const row of rows) {
    const blocks = parseBlocks(row.blocks)
    // '' sorts first, so a group's own variant replaces the common one and keeps its place.
    parts.set(row.part_id, {
      partId: row.part_id,
      title: row.title,
      position: row.position,
      minutes: row.minutes,
      html: row.html,
      blocks,
      ...demandOf(blocks),
    })
  }
  return [...parts.values()]
}

async function readQuestions(db: Db, revisionId: Id): Promise<Map<string, ChoiceQuestion>> {
  const rows = await db
    .selectFrom('questions')
    .select(['question_id', 'body'])
    .where('revision_id', '=', revisionId)
    .execute()
  return new Map(rows.map((row) => [row.question_id, JSON.parse(row.body) as ChoiceQuestion]))
}

function demandOf(blocks: Blocks): Omit<PartDemand, 'partId' | 'title'> {
  return {
    questionIds: blocks.flatMap((block) => (block.kind === 'kuis' ? block.questionIds : [])),
    reflections: blocks.flatMap((block) => (block.kind === 'refleksi' ? [block] : [])),
    fields: blocks.flatMap((block) => (block.kind === 'lembar-kerja' ? fieldsOf(block) : [])),
    pledges: blocks.flatMap((block) => (block.kind === 'ikrar' ? [block] : [])),
    simulations: blocks.flatMap((block) =>
      block.kind === 'simulasi' ? [{ id: block.id, title: block.simulation.title }] : [],
    ),
  }
}

const fieldsOf = ({ title, pieces }: Extract<Blocks[number], { kind: 'lembar-kerja' }>) =>
  pieces
    .flatMap((piece) => ('field' in piece ? [piece.field] : []))
    .map(({ id, minimumWords }, index) => ({
      id,
      minimumWords,
      worksheet: title,
      number: index + 1,
    }))

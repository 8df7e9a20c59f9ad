import { prepared } from '~db/prepared'
import type { Db, Id } from '~db/schema'
import type { Question } from '../answers/question'
import type { BankQuestion } from './draw.rules'
import type { TestSettings } from './test-settings'

/** A city's modules many times over; a bank takes some 20 KB. */
const MOST_REMEMBERED = 200
/** One map for each open store. Revisions are append-only: what was read once holds for ever. */
const remembered = new WeakMap<object, Map<Id, ReadonlyMap<string, Question>>>()

/** The questions of a bank's revision by their ids, in the order of its file. They hold the key. */
export async function findBank(db: Db, revisionId: Id): Promise<ReadonlyMap<string, Question>> {
  const store = db.getExecutor().adapter
  const banks = remembered.get(store) ?? new Map<Id, ReadonlyMap<string, Question>>()
  remembered.set(store, banks)
  const known = banks.get(revisionId)
  if (known) return known
  const rows = await db
    .selectFrom('bank_questions')
    .select(['question_id', 'body'])
    .where('revision_id', '=', revisionId)
    .orderBy('position')
    .execute()
  const bank = new Map(rows.map((row) => [row.question_id, JSON.parse(row.body) as Question]))
  if (banks.size >= MOST_REMEMBERED) banks.clear()
  banks.set(revisionId, bank)
  return bank
}

const moduleRevisions = prepared((db, _given: Record<never, string>) =>
  db
    .selectFrom('module_revisions')
    .select(['id', 'module_id', 'lessons'])
    .orderBy('created_at')
    .orderBy('id'),
)

/**
 * Every question a test may draw now: of the newest revision of its modules, in the order of their
 * names. `all` means the modules of these lessons.
 */
export async function findDrawable(
  db: Db,
  { modules, essays }: Pick<TestSettings, 'modules' | 'essays'>,
  lessonIds: ReadonlySet<string>,
): Promise<BankQuestion[]> {
  const newest = new Map(
    (await moduleRevisions(db, {})).map((row) => [row.module_id, row] as const),
  )
  const wanted = [...newest.values()]
    .filter(({ module_id, lessons }) =>
      modules === 'all'
        ? (JSON.parse(lessons) as string[]).some((id) => lessonIds.has(id))
        : modules.includes(module_id),
    )
    .toSorted((a, b) => (a.module_id < b.module_id ? -1 : 1))
  const drawable: BankQuestion[] = []
  for (const { id: revisionId } of wanted) {
    for (const question of (await findBank(db, revisionId)).values()) {
      if (essays || question.kind !== 'essay') drawable.push({ revisionId, question })
    }
  }
  return drawable
}

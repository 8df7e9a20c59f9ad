import type { Db, Id } from '~db/schema'

export async function countAnswers(db: Db): Promise<number> {
  const { total } = await db
    .selectFrom('answers')
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
}

/** How many of these answers are not in the store. */
export async function countMissing(db: Db, ids: readonly Id[]): Promise<number> {
  const rows = await db.selectFrom('answers').select('id').execute()
  const stored = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => !stored.has(id)).length
}

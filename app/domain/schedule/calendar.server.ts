import type { CountBasis, Db, WorkingWeek } from '~db/schema'
import type { Calendar } from './calendar.rules'

/** The calendar a cohort counts by: its own basis and week, with the holidays that stand now. */
export async function loadCalendar(
  db: Db,
  counting: { basis: CountBasis; workingWeek: WorkingWeek },
): Promise<Calendar> {
  const rows = await db
    .selectFrom('holidays')
    .select(['date', 'name'])
    .where('removed_at', 'is', null)
    .execute()
  return {
    basis: counting.basis,
    workingWeek: counting.workingWeek,
    holidays: new Map(rows.map((row) => [row.date, row.name])),
  }
}

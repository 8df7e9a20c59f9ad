import type { Id, IsoDate } from '~db/schema'

/** An individual exception: this person's date for one day, and why. */
export interface OwnDate {
  dayId: string
  date: IsoDate
  reason: string
}

/**
 * The days as one person has them: the cohort's dates, except where an exception stands.
 * `ownDates` come oldest first; the newest of a day counts.
 */
export function effectiveDays<Day extends { dayId: string; date: IsoDate }>(
  days: readonly Day[],
  ownDates: readonly OwnDate[],
): (Day & { ownReason: string | null })[] {
  const own = new Map(ownDates.map((exception) => [exception.dayId, exception]))
  return days.map((day) => {
    const exception = own.get(day.dayId)
    return {
      ...day,
      date: exception?.date ?? day.date,
      ownReason: exception?.reason ?? null,
    }
  })
}

/** A later *batas akhir*: for everyone when both ids are null, else for one unit or one person. */
export interface Extension {
  unitId: Id | null
  enrolmentId: Id | null
  until: IsoDate
}

/** *Batas akhir* of one person: the latest of the cohort's own and the extensions that reach them. */
export function effectiveClosing(
  closesOn: IsoDate,
  extensions: readonly Extension[],
  person: { enrolmentId: Id; unitIds: readonly (Id | null)[] },
): IsoDate {
  return extensions
    .filter(({ enrolmentId, unitId }) => {
      if (enrolmentId) return enrolmentId === person.enrolmentId
      return unitId === null || person.unitIds.includes(unitId)
    })
    .reduce((latest, { until }) => (until > latest ? until : latest), closesOn)
}

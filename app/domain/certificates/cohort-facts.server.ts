import type { Db, Id, IsoDate } from '~db/schema'
import type { Programme } from '../programmes/programme'
import { findNewestProgramme } from '../programmes/programmes.queries.server'
import type { CertificateFacts } from './certificate'
import { DEFAULT_SETTINGS, type CertificateSettings } from './certificate-settings.schema'
import { certifiedHours } from './hours.rules'
import { signatoryOn } from './signatories.server'

/** What all certificates of a cohort that are issued on one day have in common. */
export interface CohortFacts {
  settings: CertificateSettings
  facts: Omit<CertificateFacts, 'name' | 'nip' | 'grade' | 'position' | 'unit'>
}

export async function findCohortFacts(
  db: Db,
  cohortId: Id,
  issuedOn: IsoDate,
): Promise<CohortFacts> {
  const cohort = await db
    .selectFrom('cohorts')
    .innerJoin('revisions', 'revisions.id', 'cohorts.programme_revision_id')
    .select(['cohorts.id', 'name', 'programme_id', 'place', 'starts_on', 'compiled'])
    .select(['signatory_name', 'signatory_position'])
    .where('cohorts.id', '=', cohortId)
    .executeTakeFirstOrThrow()
  const programme = JSON.parse(cohort.compiled) as Partial<Programme>
  const settings = programme.certificate ?? (await newestSettings(db, cohort.programme_id))
  const days = await findCertifiedDays(db, cohortId)
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0)
  return {
    settings,
    facts: {
      programme: { id: cohort.programme_id, title: programme.title ?? cohort.name },
      title: settings.judul,
      cohort: cohort.name,
      from: days[0]?.date ?? cohort.starts_on,
      to: days.at(-1)?.date ?? cohort.starts_on,
      place: cohort.place,
      minutes,
      hours: certifiedHours(minutes),
      days,
      besideLan: await hasLanItems(db, cohortId),
      signatory: await signatoryOn(db, cohort, issuedOn),
      issuedOn,
    },
  }
}

/** A cohort that began before its programme said anything of certificates follows what it says now. */
async function newestSettings(db: Db, programmeId: string): Promise<CertificateSettings> {
  const newest = await findNewestProgramme(db, programmeId)
  return newest?.programme.certificate ?? DEFAULT_SETTINGS
}

/** Every day with the minutes of its required items that the agency holds itself; LAN counts its own. */
async function findCertifiedDays(db: Db, cohortId: Id) {
  const rows = await db
    .selectFrom('cohort_days')
    .leftJoin('cohort_items', (join) =>
      join
        .onRef('cohort_items.cohort_id', '=', 'cohort_days.cohort_id')
        .onRef('cohort_items.day_id', '=', 'cohort_days.day_id')
        .on('cohort_items.organiser', '=', 'instansi')
        .on('cohort_items.required', '=', 1),
    )
    .select(['number', 'cohort_days.title', 'agenda', 'date'])
    .select((eb) => eb.fn.coalesce(eb.fn.sum('cohort_items.minutes'), eb.lit(0)).as('minutes'))
    .where('cohort_days.cohort_id', '=', cohortId)
    .groupBy(['number', 'cohort_days.title', 'agenda', 'date'])
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ ...row, minutes: Number(row.minutes) }))
}

async function hasLanItems(db: Db, cohortId: Id): Promise<boolean> {
  const item = await db
    .selectFrom('cohort_items')
    .select('item_id')
    .where('cohort_id', '=', cohortId)
    .where('organiser', '=', 'LAN')
    .limit(1)
    .executeTakeFirst()
  return item !== undefined
}

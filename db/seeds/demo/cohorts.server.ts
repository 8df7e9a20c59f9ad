import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCohort } from '~/domain/cohorts/create-cohort.server'
import { dayOf } from '~/domain/clock'
import { newId } from '~/domain/ids'
import { commitImport } from '~/domain/imports/commit-import.server'
import { uploadImport } from '~/domain/imports/upload-import.server'
import type { Actor } from '~/domain/permissions/actor'
import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  type Calendar,
} from '~/domain/schedule/calendar.rules'
import type { Db, Id, IsoDate } from '~db/schema'

/** From the project's root, where every command and the server start. */
const DATA = 'db/seeds/data'

/** The start that makes the last programme day on or before `today` the one with this number. */
export function startForDay(number: number, today: IsoDate, calendar: Calendar): IsoDate {
  let start = today
  while (!isWorkingDay(start, calendar)) start = addDays(start, -1)
  const last = start
  while (addWorkingDays(start, number - 1, calendar) > last) {
    start = addDays(start, -1)
    while (!isWorkingDay(start, calendar)) start = addDays(start, -1)
  }
  return start
}

export interface SeededCohortIds {
  id: Id
  slug: string
}

/** A cohort of each programme, their people read from the very sheets an office would upload. */
export async function seedCohorts(
  db: Db,
  budi: Actor,
  calendar: Calendar,
): Promise<SeededCohortIds> {
  const today = dayOf(budi.now)
  const pppk = await seedCohort(db, budi, {
    name: 'Orientasi PPPK Formasi 2024',
    programmeId: 'orientasi-pppk',
    startsOn: startForDay(7, today, calendar),
    file: 'peserta-pppk-2024.xlsx',
    decreeNumber: '800.1.4.1/512/BKPSDM',
  })
  await seedCohort(db, budi, {
    name: 'Orientasi CPNS Lulusan PKN STAN',
    programmeId: 'orientasi-cpns',
    startsOn: addWorkingDays(today, 3, calendar),
    file: 'peserta-cpns-2022.csv',
    decreeNumber: '800.1.4.1/518/BKPSDM',
  })
  await seedCohort(db, budi, {
    name: 'Pelayanan Publik bagi Organisasi Masyarakat',
    programmeId: 'pelayanan-publik-dan-kode-etik',
    startsOn: nextWorkingDay(today, calendar),
    file: 'peserta-masyarakat-2019.csv',
    decreeNumber: '800.1.4.1/521/BKPSDM',
  })
  // Some of the CPNS again, a week after their orientation has ended: one person, two cohorts.
  await seedCohort(db, budi, {
    name: 'Penyegaran Netralitas ASN',
    programmeId: 'netralitas-asn',
    startsOn: addWorkingDays(today, 3 + 4 + 5, calendar),
    file: 'peserta-netralitas.csv',
    decreeNumber: '800.1.4.1/530/BKPSDM',
  })
  return pppk
}

async function seedCohort(
  db: Db,
  budi: Actor,
  given: {
    name: string
    programmeId: string
    startsOn: IsoDate
    file: string
    decreeNumber: string
  },
): Promise<SeededCohortIds> {
  const cohort = await createCohort(db, budi, {
    id: newId(),
    name: given.name,
    programmeId: given.programmeId,
    startsOn: given.startsOn,
    basis: 'hari_kerja',
    workingWeek: 'senin-jumat',
    decreeNumber: given.decreeNumber,
    decreeDate: addDays(given.startsOn, -13),
    place: 'Aula SSA, Kantor Wali Kota',
    signatoryName: 'Nama Kepala BKPSDM',
    signatoryPosition: 'Kepala BKPSDM Kota Pontianak',
    onTimeDays: 1,
  })
  const bytes = await readFile(join(DATA, given.file))
  const { id: importId } = await uploadImport(db, budi, {
    cohortId: cohort.id,
    fileName: given.file,
    bytes,
  })
  await commitImport(db, budi, { importId })
  return cohort
}

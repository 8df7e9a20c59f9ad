import { createCohort } from '~/domain/cohorts/create-cohort.server'
import { newId } from '~/domain/ids'
import { platformActor } from '~/domain/permissions/actor'
import type { Db, Id } from '~db/schema'
import { BENCH_NOW } from './instant'

/** A cohort of the 20-day programme on its 7th day, with nobody in it. */
export function createBenchCohort(db: Db): Promise<{ id: Id; slug: string }> {
  return createCohort(db, platformActor(BENCH_NOW), {
    id: newId(),
    name: 'Orientasi PPPK Formasi 2024',
    programmeId: 'orientasi-pppk',
    startsOn: '2025-06-10',
    basis: 'hari_kerja',
    workingWeek: 'senin-jumat',
    decreeNumber: '800.1.4.1/512/BKPSDM',
    decreeDate: '2025-05-28',
    place: 'Aula SSA, Kantor Wali Kota',
    signatoryName: 'Nama Kepala BKPSDM',
    signatoryPosition: 'Kepala BKPSDM Kota Pontianak',
    onTimeDays: 1,
  })
}

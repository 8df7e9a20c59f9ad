import type { CohortInput } from '~/domain/cohorts/cohort.schema'
import { newId } from '~/domain/ids'

/** The form of a cohort whose 7th day is 18 June 2025: for the large seed, the bench and tests. */
export const exampleCohort = (name: string): CohortInput => ({
  id: newId(),
  name,
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

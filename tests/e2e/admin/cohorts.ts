import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createCohort } from '~/domain/cohorts/create-cohort.server'
import { newId } from '~/domain/ids'
import { commitImport } from '~/domain/imports/commit-import.server'
import { uploadImport } from '~/domain/imports/upload-import.server'
import { platformActor } from '~/domain/permissions/actor'
import { withStore } from '../demo-people'

/** Where the spreadsheets stand that offices would upload. */
export const sheet = (name: string) => fileURLToPath(new URL(`../../data/${name}`, import.meta.url))

/** A cohort for one journey, with the people of a sheet; answers its slug. */
export async function makeCohort(given: {
  name: string
  startsOn: string
  people?: string
}): Promise<string> {
  return withStore(async (db, now) => {
    const actor = platformActor(now)
    const { id: cohortId, slug } = await createCohort(db, actor, {
      id: newId(),
      name: given.name,
      programmeId: 'orientasi-pppk',
      startsOn: given.startsOn,
      basis: 'hari_kerja',
      workingWeek: 'senin-jumat',
      decreeNumber: '800.1.4.1/600/BKPSDM',
      decreeDate: '2025-06-02',
      place: 'Aula SSA, Kantor Wali Kota',
      signatoryName: 'Nama Kepala BKPSDM',
      signatoryPosition: 'Kepala BKPSDM Kota Pontianak',
      onTimeDays: 1,
    })
    if (given.people) {
      const fileName = basename(given.people)
      const bytes = await readFile(given.people)
      const { id: importId } = await uploadImport(db, actor, { cohortId, fileName, bytes })
      await commitImport(db, actor, { importId })
    }
    return slug
  })
}

import { readFile } from 'node:fs/promises'
import { commitImport } from '~/domain/imports/commit-import.server'
import { rehearseImport } from '~/domain/imports/rehearse-import.server'
import { uploadImport } from '~/domain/imports/upload-import.server'
import { platformActor } from '~/domain/permissions/actor'
import { createBenchCohort } from '../cohort'
import { BENCH_NOW } from '../instant'
import type { Measurement } from '../result'
import { withStoreFile } from '../stage'
import { elapsedMs, medianMs } from '../timing'

const SHEET = 'tests/data/peserta-pppk-2024.xlsx'

/** The spreadsheet that BKPSDM already has, into an empty cohort. */
export const importSheet: Measurement = {
  name: 'import-sheet',
  run: async (stage) => {
    const actor = platformActor(BENCH_NOW)
    const bytes = await readFile(SHEET)
    return withStoreFile(await stage.emptyStore('import-sheet'), async (db) => {
      const { id: cohortId } = await createBenchCohort(db)
      const dryRun = await medianMs(5, () => rehearseImport(db, actor, { cohortId, bytes }))
      const commit = await elapsedMs(async () => {
        const upload = { cohortId, fileName: 'peserta-pppk-2024.xlsx', bytes }
        const { id: importId } = await uploadImport(db, actor, upload)
        await commitImport(db, actor, { importId })
      })
      return [
        {
          what: 'import of 589 rows: dry run',
          measured: dryRun / 1000,
          unit: 's',
          goal: { atMost: 1 },
        },
        {
          what: 'import of 589 rows: upload and commit',
          measured: commit / 1000,
          unit: 's',
          goal: { atMost: 2 },
        },
      ]
    })
  },
}

import { describeUpgrade } from '~/domain/cohorts/describe-upgrade.rules'
import { findCohort } from '~/domain/cohorts/find-cohort.server'
import { listCohorts } from '~/domain/cohorts/list-cohorts.server'
import { upgradeCohort, upgradePreview } from '~/domain/cohorts/upgrade.server'
import { printJson, runCommand, withStore } from './command'

await runCommand(
  'npm run cohorts:upgrade -- [--cohort SLUG] [--apply] [--salah-ketik] [--json]',
  {
    cohort: { type: 'string' },
    apply: { type: 'boolean', default: false },
    'salah-ketik': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  async ({ values }) => {
    const results = await withStore(async ({ db, actor }) => {
      const cohorts = values.cohort
        ? [await findCohort(db, actor, values.cohort)]
        : await listCohorts(db, actor)
      const run = values.apply ? upgradeCohort : upgradePreview
      const results = []
      for (const { id, slug } of cohorts) {
        const result = await run(db, actor, { cohortId: id, typo: values['salah-ketik'] })
        results.push({ cohort: slug, applied: values.apply, ...result })
      }
      return results
    })
    if (values.json) {
      printJson(results)
      return
    }
    for (const { cohort, ...preview } of results) {
      console.log(`${cohort}\n  ${describeUpgrade(preview).join('\n  ')}`)
    }
    if (!values.apply && results.some((result) => result.changesAnything)) {
      console.log('Belum ada yang diubah. Tambahkan --apply untuk menerapkan.')
    }
  },
)

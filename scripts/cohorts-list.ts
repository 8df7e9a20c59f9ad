import { listCohorts } from '~/domain/cohorts/list-cohorts.server'
import { printJson, runCommand, withStore } from './command'

await runCommand(
  'npm run cohorts:list -- [--json]',
  { json: { type: 'boolean', default: false } },
  async ({ values }) => {
    const cohorts = await withStore(({ db, actor }) => listCohorts(db, actor))
    if (values.json) {
      printJson(
        cohorts.map(({ slug, name, startsOn, people }) => ({
          slug,
          name,
          start: startsOn,
          people,
        })),
      )
      return
    }
    if (cohorts.length === 0) console.log('Belum ada kegiatan.')
    for (const { slug, name, startsOn, people } of cohorts) {
      console.log(`${slug}  ${name}, mulai ${startsOn}, ${people} orang`)
    }
  },
)

import { randomUUID } from 'node:crypto'
import { clockOf } from '~/env.server'
import { jobKinds } from '~/domain/jobs/job-kinds.server'
import { runJobs } from '~/domain/jobs/run-jobs.server'
import { jobSettings } from '~/http/job-settings'
import { runCommand, withStore } from './command'

await runCommand('npm run jobs:run', {}, async () => {
  const { held } = await withStore(({ db, env }) =>
    runJobs({
      db,
      runner: randomUUID(),
      kinds: jobKinds,
      clock: clockOf(env),
      settings: jobSettings(env),
      report: (error) => console.error(error instanceof Error ? error.message : error),
    }),
  )
  console.log(held ? 'Tidak ada pekerjaan yang menunggu.' : 'Proses lain sedang menjalankannya.')
})

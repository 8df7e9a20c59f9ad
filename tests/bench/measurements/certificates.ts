import { askForCertificates } from '~/domain/certificates/ask-issue.server'
import { findCandidates } from '~/domain/certificates/candidates.server'
import { newId } from '~/domain/ids'
import { jobKinds } from '~/domain/jobs/job-kinds.server'
import { runJobs } from '~/domain/jobs/run-jobs.server'
import { platformActor } from '~/domain/permissions/actor'
import { makeFinishers } from '~tests/support/certified'
import { BENCH_NOW } from '../instant'
import type { Measurement } from '../result'
import { withStoreFile } from '../stage'
import { elapsedMs } from '../timing'

const PEOPLE = 600
const settings = {
  origin: 'http://localhost:3000',
  signingSecret: 'rahasia-bench-yang-cukup-panjang-sekali',
}

/** Numbers, credentials and PDFs for a whole cohort, by the runner as the server has it. */
export const certificates: Measurement = {
  name: 'certificates',
  run: async (stage) =>
    withStoreFile(await stage.emptyStore('certificates'), async (db) => {
      const actor = platformActor(BENCH_NOW)
      const { cohortId } = await makeFinishers(db, PEOPLE)
      const preview = await elapsedMs(() => findCandidates(db, cohortId))
      const input = { id: newId(), cohortId, count: PEOPLE, unconfirmed: false }
      await askForCertificates(db, actor, settings, input)
      const cpu = process.cpuUsage()
      const issue = await elapsedMs(() =>
        runJobs({ db, runner: newId(), kinds: jobKinds, clock: () => BENCH_NOW, settings }),
      )
      const { user, system } = process.cpuUsage(cpu)
      return [
        {
          what: `certificates: preview for ${PEOPLE} people`,
          measured: preview,
          unit: 'ms',
        },
        {
          what: `certificates: ${PEOPLE} issued, signed and drawn`,
          measured: issue / 1000,
          unit: 's',
          goal: { atMost: 60 },
          note: `${Math.round((user + system) / 1000 / PEOPLE)} ms CPU each`,
        },
      ]
    }),
}

import { z } from 'zod'
import type { Db, Id } from '~db/schema'
import { lockCohort } from '../cohorts/lock-cohort.server'
import type { JobKind, JobProgress, JobRun } from '../jobs/job'
import { findCandidates } from './candidates.server'
import {
  finishCertificate,
  keepFinished,
  unfinished,
  type Finished,
} from './finish-certificate.server'
import { currentKey, secretOf } from './signing-keys.server'
import { writeCertificates } from './write-certificates.server'

export const ISSUE = 'issue-certificates'
/** So many get their number in one transaction; so many are drawn in a second or so. */
const NUMBERED_AT_ONCE = 100
const DRAWN_AT_ONCE = 8

const payload = z.object({
  cohortId: z.string(),
  /** Who was shown in the preview; whoever lacks something by now is left out. */
  enrolmentIds: z.array(z.string()),
  /** Whether names that their owner has not confirmed are taken as they are stored. */
  unconfirmed: z.boolean(),
})

export type IssuePayload = z.infer<typeof payload>

/**
 * Issues a cohort's certificates: a few are numbered together, then signed and drawn one by one. What
 * is numbered and not drawn when it stops is drawn first when it goes on.
 */
export const issueCertificates: JobKind<IssuePayload> = {
  kind: ISSUE,
  payload,
  async step(run) {
    const drawn = await drawSome(run)
    const issued = drawn > 0 ? 0 : await numberSome(run)
    return progress(run, drawn + issued > 0)
  },
}

async function drawSome({ db, jobId, settings, actor, clock, save }: JobRun<IssuePayload>) {
  const rows = await unfinished(db).where('job_id', '=', jobId).limit(DRAWN_AT_ONCE).execute()
  if (rows.length === 0) return 0
  const key = await currentKey(db, actor, secretOf(settings))
  const finished: Finished[] = []
  for (const row of rows) {
    finished.push(await finishCertificate(row, { settings, key }))
    // Between two drawings pages get their turn.
    await new Promise((resolve) => setImmediate(resolve))
  }
  await save((trx) => keepFinished(trx, finished, clock()))
  return rows.length
}

/** Gives the next few their number, unless something came up since the preview. */
async function numberSome({ jobId, payload: asked, actor, save }: JobRun<IssuePayload>) {
  return save(async (trx) => {
    await lockCohort(trx, asked.cohortId)
    const wanted = new Set(asked.enrolmentIds)
    const candidates = await findCandidates(trx, asked.cohortId)
    const next = candidates
      .filter(({ enrolmentId }) => wanted.has(enrolmentId))
      .filter(
        ({ verdict }) => verdict === 'ready' || (asked.unconfirmed && verdict === 'unconfirmed'),
      )
      .slice(0, NUMBERED_AT_ONCE)
    const enrolmentIds = next.map(({ enrolmentId }) => enrolmentId)
    const { cohortId } = asked
    await writeCertificates(trx, actor, { cohortId, enrolmentIds, jobId })
    return next.length
  })
}

/** Counts what is finished; once nothing is left to do, whoever was left out counts as dealt with. */
async function progress(
  { db, jobId, payload: asked }: JobRun<IssuePayload>,
  more: boolean,
): Promise<JobProgress> {
  const total = asked.enrolmentIds.length
  return more
    ? { done: Math.min(await countDrawn(db, jobId), total - 1), total }
    : { done: total, total }
}

async function countDrawn(db: Db, jobId: Id): Promise<number> {
  const { drawn } = await db
    .selectFrom('certificates')
    .select((eb) => eb.fn.countAll().as('drawn'))
    .where('job_id', '=', jobId)
    .where('document_hash', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(drawn)
}

import { z } from 'zod'
import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { recordAudit } from '../audit/record.server'
import { lockCohort } from '../cohorts/lock-cohort.server'
import { askForJob } from '../jobs/ask-job.server'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { conflict, invalid } from '../refusal'
import { findCandidates } from './candidates.server'
import { ISSUE, type IssuePayload } from './issue-job.server'

/** The form below the preview; `id` was made by its loader and becomes the job's. */
export const issueSchema = z.object({
  id: z.uuid(),
  /** How many the preview promised. */
  jumlah: z.coerce.number().int().min(1),
  belumPasti: z.literal('ya').optional(),
})

export interface IssueInput {
  id: Id
  cohortId: Id
  count: number
  unconfirmed: boolean
}

/**
 * Puts the issue of a cohort's certificates in the queue, for exactly those the preview showed. The
 * same form sent twice asks once; a preview that no longer holds is refused.
 */
export async function askForCertificates(
  db: Db,
  actor: Actor,
  settings: { signingSecret: string | null },
  { id, cohortId, count, unconfirmed }: IssueInput,
): Promise<void> {
  must(actor, { verb: 'steer', thing: 'cohort', cohortId })
  if (!settings.signingSecret) {
    invalid(
      'Sertifikat belum dapat diterbitkan: kunci penanda belum diatur di server. Minta pengelola mengisi SIGNING_SECRET.',
    )
  }
  await inTransaction(db, async (trx) => {
    await lockCohort(trx, cohortId)
    const asked = await trx.selectFrom('jobs').select('id').where('id', '=', id).executeTakeFirst()
    if (asked) return
    await refuseSecondJob(trx, cohortId)
    const enrolmentIds = (await findCandidates(trx, cohortId))
      .filter(({ verdict }) => verdict === 'ready' || (unconfirmed && verdict === 'unconfirmed'))
      .map(({ enrolmentId }) => enrolmentId)
    if (enrolmentIds.length !== count) {
      conflict(
        `Daftarnya berubah sejak Anda membuka halaman ini: sekarang ${enrolmentIds.length} orang, tadi ${count}. Periksa lagi, lalu terbitkan.`,
      )
    }
    const payload: IssuePayload = { cohortId, enrolmentIds, unconfirmed }
    await askForJob(trx, actor, { id, kind: ISSUE, thingId: cohortId, payload, total: count })
    await recordAudit(trx, actor, {
      verb: 'issue-certificates',
      thing: 'cohort',
      thingId: cohortId,
      details: { jobId: id, people: count, unconfirmed },
    })
  })
}

async function refuseSecondJob(trx: Db, cohortId: Id): Promise<void> {
  const open = await trx
    .selectFrom('jobs')
    .select('id')
    .where('kind', '=', ISSUE)
    .where('thing_id', '=', cohortId)
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  if (open) conflict('Penerbitan untuk kegiatan ini sedang berjalan. Tunggu sampai selesai.')
}

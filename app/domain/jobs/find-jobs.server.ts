import type { Db, Id, Instant, JobsTable } from '~db/schema'
import type { Selectable } from 'kysely'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { notFound } from '../refusal'
import type { JobState } from './job'

/** A job as its page shows it. */
export interface JobView {
  id: Id
  kind: string
  thingId: Id
  /** The cohort it is about, as addresses name it; null when it is about something else. */
  cohortSlug: string | null
  state: JobState
  done: number
  total: number
  /** Plain Indonesian; null unless it failed. */
  error: string | null
  cancelAsked: boolean
  askedAt: Instant
  /** Null for the platform itself. */
  askedBy: string | null
  finishedAt: Instant | null
}

export async function findJob(db: Db, actor: Actor, jobId: Id): Promise<JobView> {
  must(actor, { verb: 'steer', thing: 'agency' })
  const row = await jobs(db).where('jobs.id', '=', jobId).executeTakeFirst()
  return row ? toView(row) : notFound('Pekerjaan ini tidak ditemukan.')
}

/** The jobs of one kind about one thing, newest first. */
export async function findJobsOf(
  db: Db,
  actor: Actor,
  about: { kind: string; thingId: Id },
): Promise<JobView[]> {
  must(actor, { verb: 'steer', thing: 'agency' })
  const rows = await jobs(db)
    .where('jobs.thing_id', '=', about.thingId)
    .where('jobs.kind', '=', about.kind)
    .orderBy('jobs.asked_at', 'desc')
    .orderBy('jobs.id', 'desc')
    .limit(20)
    .execute()
  return rows.map(toView)
}

function jobs(db: Db) {
  return db
    .selectFrom('jobs')
    .leftJoin('people', 'people.id', 'jobs.asked_by')
    .leftJoin('cohorts', 'cohorts.id', 'jobs.thing_id')
    .selectAll('jobs')
    .select(['people.name as asker', 'cohorts.slug'])
}

function toView(
  row: Selectable<JobsTable> & { asker: string | null; slug: string | null },
): JobView {
  return {
    id: row.id,
    kind: row.kind,
    thingId: row.thing_id,
    cohortSlug: row.slug,
    state: row.state,
    done: row.done,
    total: row.total,
    error: row.error,
    cancelAsked: row.cancel_asked_at !== null,
    askedAt: row.asked_at,
    askedBy: row.asker,
    finishedAt: row.finished_at,
  }
}

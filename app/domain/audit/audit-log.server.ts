import { sql } from 'kysely'
import type { Db, Id, Instant } from '~db/schema'
import { fullName } from '../people/full-name.rules'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { verbsNamed, wordsOf } from './audit-words.rules'

const PAGE_SIZE = 50

export interface AuditLine {
  id: Id
  at: Instant
  /** Null for what the platform did by itself. */
  actorName: string | null
  verb: string
  /** The verb in Indonesian. */
  what: string
  /** Whom or what it was done to, where the row still has a name. */
  about: string | null
  details: Record<string, unknown>
}

export interface AuditLog {
  lines: AuditLine[]
  total: number
  page: number
  pages: number
}

/** What was done on the platform, newest first; `search` fits the verb's words, an actor or a person. */
export async function readAuditLog(
  db: Db,
  actor: Actor,
  question: { search: string; page: number },
): Promise<AuditLog> {
  must(actor, { verb: 'steer', thing: 'agency' })
  const matching = selectEntries(db, question.search)
  const counted = await matching.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
  const total = Number(counted.total)
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(Math.max(1, question.page), pages)
  const rows = await matching
    .select([
      'audit_entries.id',
      'audit_entries.at',
      'audit_entries.actor_id',
      'audit_entries.verb',
      'audit_entries.thing',
      'audit_entries.details',
      'actors.name as actor_name',
      'about.name',
      'about.title_front',
      'about.title_back',
      'cohorts.name as cohort_name',
    ])
    .orderBy('audit_entries.at', 'desc')
    .orderBy('audit_entries.id', 'desc')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute()
  return {
    total,
    page,
    pages,
    lines: rows.map((row) => ({
      id: row.id,
      at: row.at,
      actorName: row.actor_id === null ? null : titled(row.actor_name),
      verb: row.verb,
      what: wordsOf(row.verb, row.thing),
      about: titled(row.name, row.title_front, row.title_back) ?? row.cohort_name,
      details: JSON.parse(row.details) as Record<string, unknown>,
    })),
  }
}

function selectEntries(db: Db, search: string) {
  const query = db
    .selectFrom('audit_entries')
    .leftJoin('people as actors', 'actors.id', 'audit_entries.actor_id')
    .leftJoin('people as about', 'about.id', 'audit_entries.thing_id')
    .leftJoin('cohorts', 'cohorts.id', 'audit_entries.thing_id')
  if (search === '') return query
  const pattern = `%${search.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`
  const verbs = verbsNamed(search)
  return query.where((eb) =>
    eb.or([
      sql<boolean>`lower(actors.name) like lower(${pattern}) escape '\\'`,
      sql<boolean>`lower(about.name) like lower(${pattern}) escape '\\'`,
      sql<boolean>`lower(cohorts.name) like lower(${pattern}) escape '\\'`,
      ...(verbs.length > 0 ? [eb('audit_entries.verb', 'in', verbs)] : []),
    ]),
  )
}

function titled(name: string | null, front?: string | null, back?: string | null): string | null {
  return name && fullName({ name, title_front: front ?? '', title_back: back ?? '' })
}

import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia'
import { createHash } from 'node:crypto'
import { newId } from '~/domain/ids'
import { prepared } from '~db/prepared'
import type { Db, Id, Instant, SessionsTable } from '~db/schema'
import { inTransaction } from '~db/transaction'

/**
 * Sessions, and the only file that knows Lucia: replacing it means replacing this file.
 * Lucia's session id is the secret in the cookie; the table keeps its SHA-256 alone, so a stolen
 * database signs nobody in.
 */
declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaAt>
    DatabaseSessionAttributes: SessionAttributes
    DatabaseUserAttributes: UserAttributes
  }
}

interface SessionAttributes {
  rowId: Id
  device: SessionsTable['device']
  label: string
  enrolmentId: Id | null
  createdAt: Instant
  seenAt: Instant
}

interface UserAttributes {
  name: string
}

/** A valid session and its person, as stored. */
export interface Session extends SessionAttributes {
  personId: Id
  personName: string
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long a session may live at most, whatever happens. One's own device covers the programme. */
const ABSOLUTE = { own: 60 * DAY, shared: 12 * HOUR }
/** "Bukan perangkat saya" ends after this long without a request. */
const SHARED_IDLE = 15 * MINUTE
/** A shared session is moved forward, and a visit noted, at most this often. */
const SHARED_STEP = MINUTE
const SEEN_STEP = 5 * MINUTE

const hash = (token: string) => createHash('sha256').update(token).digest('hex')
const after = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString()

/** Starts a session and answers the token for its cookie. A new token at every sign-in. */
export async function createSessionFor(
  db: Db,
  personId: Id,
  options: { device: SessionsTable['device']; label: string; now: Instant },
): Promise<string> {
  const lifetime = options.device === 'own' ? ABSOLUTE.own : SHARED_IDLE
  const session = await luciaAt(db, options.now, lifetime).createSession(personId, {
    rowId: newId(),
    device: options.device,
    label: options.label,
    enrolmentId: null,
    createdAt: options.now,
    seenAt: options.now,
  })
  return session.id
}

/** The valid session behind a token, or null; an expired one is deleted. */
export async function findSession(db: Db, token: string, now: Instant): Promise<Session | null> {
  const { session, user } = await luciaAt(db, now).validateSession(token)
  if (!session) return null
  return {
    rowId: session.rowId,
    device: session.device,
    label: session.label,
    enrolmentId: session.enrolmentId,
    createdAt: session.createdAt,
    seenAt: session.seenAt,
    personId: user.id,
    personName: user.name,
  }
}

/** Ends the session of this token, if there is one. */
export async function endSession(db: Db, token: string): Promise<void> {
  await luciaAt(db, '1970-01-01T00:00:00.000Z').invalidateSession(token)
}

/**
 * Notes that a person was here: the one write of a reading request, at most once in five minutes
 * (one's own device) or once a minute (shared, whose end moves forward to 15 minutes from now).
 */
export async function noteVisit(
  db: Db,
  session: Session,
  enrolmentId: Id | null,
  now: Instant,
): Promise<void> {
  const quiet = Date.parse(now) - Date.parse(session.seenAt)
  if (quiet < (session.device === 'shared' ? SHARED_STEP : SEEN_STEP)) return
  const moved =
    session.device === 'shared'
      ? {
          expires_at: earlier(after(now, SHARED_IDLE), after(session.createdAt, ABSOLUTE.shared)),
        }
      : undefined
  // One transaction: what costs is the wait for the disk.
  await inTransaction(db, async (trx) => {
    await trx
      .updateTable('sessions')
      .set({ seen_at: now, ...moved })
      .where('id', '=', session.rowId)
      .execute()
    if (!enrolmentId) return
    await trx
      .updateTable('enrolments')
      .set({ last_seen_at: now })
      .where('id', '=', enrolmentId)
      .where((eb) =>
        eb.or([
          eb('last_seen_at', 'is', null),
          eb('last_seen_at', '<', after(now, -(SEEN_STEP - MINUTE))),
        ]),
      )
      .execute()
  })
}

/** Removes sessions that are over; run now and then. */
export async function deleteExpiredSessions(db: Db, now: Instant): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<=', now).execute()
}

const earlier = (a: Instant, b: Instant) => (a < b ? a : b)

/**
 * Lucia at the injected instant. `lifetime` counts for new sessions only: with none, Lucia's own
 * sliding expiry is off, because it would write on half of all requests; see `noteVisit`.
 */
function luciaAt(db: Db, now: Instant, lifetime = 0) {
  return new Lucia(kyselyAdapter(db, now), {
    sessionExpiresIn: new TimeSpan(lifetime, 'ms'),
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  })
}

const sessionWithPerson = prepared((db, given: { hash: string }) =>
  db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .where('sessions.token_hash', '=', given.hash)
    .selectAll('sessions')
    .select('people.name'),
)

/**
 * Lucia's contract over our table. Lucia compares with the machine's clock; the shift translates
 * between that and the injected one, so that a demo day and a test day end sessions rightly.
 */
export function kyselyAdapter(db: Db, now: Instant): Adapter {
  const shift = Date.parse(now) - Date.now()
  const toInstant = (date: Date): Instant => new Date(date.getTime() + shift).toISOString()
  const toDate = (instant: Instant): Date => new Date(Date.parse(instant) - shift)

  return {
    async getSessionAndUser(token) {
      const [row] = await sessionWithPerson(db, { hash: hash(token) })
      if (!row) return [null, null]
      // The id that was given: Lucia hands it back to delete and extend.
      const session = { ...toSession(row, toDate), id: token }
      return [session, { id: row.person_id, attributes: { name: row.name } }]
    },
    async getUserSessions(personId) {
      const rows = await db
        .selectFrom('sessions')
        .where('person_id', '=', personId)
        .selectAll()
        .execute()
      return rows.map((row) => ({ ...toSession(row, toDate), id: row.id }))
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await db
        .insertInto('sessions')
        .values({
          id: attributes.rowId,
          token_hash: hash(id),
          person_id: userId,
          device: attributes.device,
          label: attributes.label,
          enrolment_id: attributes.enrolmentId,
          created_at: attributes.createdAt,
          seen_at: attributes.seenAt,
          expires_at: toInstant(expiresAt),
        })
        .execute()
    },
    async updateSessionExpiration(token, expiresAt) {
      await db
        .updateTable('sessions')
        .set({ expires_at: toInstant(expiresAt) })
        .where('token_hash', '=', hash(token))
        .execute()
    },
    async deleteSession(token) {
      await db.deleteFrom('sessions').where('token_hash', '=', hash(token)).execute()
    },
    async deleteUserSessions(personId) {
      await db.deleteFrom('sessions').where('person_id', '=', personId).execute()
    },
    async deleteExpiredSessions() {
      await deleteExpiredSessions(db, now)
    },
  }
}

function toSession(
  row: SessionsTable,
  toDate: (instant: Instant) => Date,
): Omit<DatabaseSession, 'id'> {
  return {
    userId: row.person_id,
    expiresAt: toDate(row.expires_at),
    attributes: {
      rowId: row.id,
      device: row.device,
      label: row.label,
      enrolmentId: row.enrolment_id,
      createdAt: row.created_at,
      seenAt: row.seen_at,
    },
  }
}

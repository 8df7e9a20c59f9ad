import type { Db, Id } from '~db/schema'
import { newId } from '../ids'
import type { Actor } from '../permissions/actor'

export interface AuditEntry {
  /** What was done, as a verb: `create`, `commit`, `issue-code`, `sign-in-refused`. */
  verb: string
  /** The noun it was done to: `cohort`, `person`, `import`. */
  thing: string
  thingId: Id
  /** Facts a reader needs later. No secrets, no passwords, no codes. */
  details?: Record<string, unknown>
}

/** Writes who did what and when, inside the transaction that does it. */
export async function recordAudit(db: Db, actor: Actor, entry: AuditEntry): Promise<void> {
  await db
    .insertInto('audit_entries')
    .values({
      id: newId(),
      at: actor.now,
      actor_id: actor.personId,
      verb: entry.verb,
      thing: entry.thing,
      thing_id: entry.thingId,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute()
}

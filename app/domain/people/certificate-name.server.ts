import type { Db, Instant } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { newId } from '../ids'
import type { Actor } from '../permissions/actor'
import { forbidden, notFound } from '../refusal'
import type { CertificateNameChoice } from './certificate-name.schema'
import { fullName } from './full-name.rules'

export interface CertificateName {
  /** The name with its titles, as it would be printed today. */
  name: string
  confirmedAt: Instant | null
  /** What was reported as wrong and not settled yet, with when. */
  reported: { wanted: string; at: Instant } | null
}

/** The signed-in person's own name as a certificate would print it. */
export async function certificateName(db: Db, actor: Actor): Promise<CertificateName> {
  const personId = actor.personId ?? forbidden()
  const person =
    (await db
      .selectFrom('people')
      .select(['name', 'title_front', 'title_back'])
      .where('id', '=', personId)
      .executeTakeFirst()) ?? notFound()
  const name = fullName(person)
  const confirmed = await db
    .selectFrom('certificate_names')
    .select('confirmed_at')
    .where('person_id', '=', personId)
    .where('name', '=', name)
    .orderBy('confirmed_at', 'desc')
    .executeTakeFirst()
  const reported = await db
    .selectFrom('corrections')
    .select(['wanted', 'reported_at'])
    .where('person_id', '=', personId)
    .where('field', '=', 'nama')
    .where('settled_at', 'is', null)
    .orderBy('reported_at', 'desc')
    .executeTakeFirst()
  return {
    name,
    confirmedAt: confirmed?.confirmed_at ?? null,
    reported: reported ? { wanted: reported.wanted, at: reported.reported_at } : null,
  }
}

/**
 * Confirms one's own name, or reports how it should read; the report waits for BKPSDM, which has
 * 3 × 24 hours (UU 27/2022 Pasal 30), and stops nobody from learning.
 */
export async function settleCertificateName(
  db: Db,
  actor: Actor,
  choice: CertificateNameChoice,
): Promise<void> {
  const personId = actor.personId ?? forbidden()
  await inTransaction(db, async (trx) => {
    const { name, confirmedAt, reported } = await certificateName(trx, actor)
    if (choice.aksi === 'benar') {
      if (confirmedAt) return
      await trx
        .insertInto('certificate_names')
        .values({ id: newId(), person_id: personId, name, confirmed_at: actor.now })
        .execute()
      return
    }
    if (reported?.wanted === choice.wanted) return
    await trx
      .insertInto('corrections')
      .values({
        id: newId(),
        person_id: personId,
        field: 'nama',
        wanted: choice.wanted,
        reported_at: actor.now,
        settled_at: null,
        settled_by: null,
      })
      .execute()
  })
}

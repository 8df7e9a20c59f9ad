import { insertInBatches } from '~db/insert-in-batches'
import type { Db, Id, Instant } from '~db/schema'
import type { Insertable, Updateable } from 'kysely'
import type { PeopleTable, SignInNamesTable } from '~db/schema'
import { newParticipantNumbers } from './participant-number.server'

export type NewPerson = Omit<
  Insertable<PeopleTable>,
  'number' | 'activated_at' | 'created_at' | 'updated_at'
>

/**
 * Adds a few hundred people with a participant number each and their sign-in names. An address in
 * `sharedEmails`, or one that somebody signs in with already, is kept as a contact only. Runs inside `trx`.
 */
export async function addPeople(
  trx: Db,
  people: readonly NewPerson[],
  now: Instant,
  sharedEmails: ReadonlySet<string> = new Set(),
): Promise<void> {
  const numbers = await newParticipantNumbers(trx, people.length)
  const free = await findFreeEmails(
    trx,
    people.flatMap(({ email }) => (email && !sharedEmails.has(email) ? [email] : [])),
  )
  await insertInBatches(trx, 'people', people, (person, index) => ({
    ...person,
    number: numbers[index]!,
    activated_at: null,
    created_at: now,
    updated_at: now,
  }))
  const names = people.flatMap(({ id, nip, email }, index) => [
    signInName('number', numbers[index]!, id, now),
    ...(nip ? [signInName('nip', nip, id, now)] : []),
    ...(email && free.has(email) ? [signInName('email', email, id, now)] : []),
  ])
  await insertInBatches(trx, 'sign_in_names', names, (name) => name)
}

/**
 * Changes a person; a changed NIP or e-mail takes its sign-in name along. An address in `sharedEmails` is
 * kept as a contact only, as in `addPeople`. Runs inside `trx`.
 */
export async function changePerson(
  trx: Db,
  before: { id: Id; nip: string | null; email: string | null },
  patch: Updateable<PeopleTable>,
  now: Instant,
  sharedEmails: ReadonlySet<string> = new Set(),
): Promise<void> {
  await trx
    .updateTable('people')
    .set({ ...patch, updated_at: now })
    .where('id', '=', before.id)
    .execute()
  if (patch.nip) await replaceSignInName(trx, 'nip', before.id, before.nip, patch.nip, now)
  if (patch.email) {
    const free = await findFreeEmails(trx, sharedEmails.has(patch.email) ? [] : [patch.email])
    await replaceSignInName(
      trx,
      'email',
      before.id,
      before.email,
      free.has(patch.email) ? patch.email : null,
      now,
    )
  }
}

async function replaceSignInName(
  trx: Db,
  kind: 'nip' | 'email',
  personId: Id,
  oldValue: string | null,
  newValue: string | null,
  now: Instant,
): Promise<void> {
  if (oldValue)
    await trx
      .deleteFrom('sign_in_names')
      .where('person_id', '=', personId)
      .where('kind', '=', kind)
      .where('value', '=', oldValue)
      .execute()
  if (newValue)
    await trx
      .insertInto('sign_in_names')
      .values(signInName(kind, newValue, personId, now))
      .execute()
}

/** Those of the addresses that nobody signs in with yet. */
async function findFreeEmails(db: Db, emails: readonly string[]): Promise<Set<string>> {
  if (emails.length === 0) return new Set()
  const taken = await db
    .selectFrom('sign_in_names')
    .select('value')
    .where('value', 'in', emails)
    .execute()
  const free = new Set(emails)
  for (const { value } of taken) free.delete(value)
  return free
}

function signInName(
  kind: SignInNamesTable['kind'],
  value: string,
  personId: Id,
  now: Instant,
): Insertable<SignInNamesTable> {
  return { kind, value, person_id: personId, added_at: now }
}

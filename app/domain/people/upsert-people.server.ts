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
 * Adds people with a participant number each and their sign-in names. An e-mail address that another
 * person signs in with, or that two of these share, is kept as a contact only. Runs inside `trx`.
 */
export async function addPeople(
  trx: Db,
  people: readonly NewPerson[],
  now: Instant,
): Promise<void> {
  const numbers = await newParticipantNumbers(trx, people.length)
  const numbered = people.map((person, index) => ({
    ...person,
    number: numbers[index]!,
    activated_at: null,
    created_at: now,
    updated_at: now,
  }))
  await insertInBatches(trx, 'people', numbered)
  const freeEmails = await findFreeEmails(
    trx,
    people.map((person) => person.email ?? null),
  )
  const names = numbered.flatMap((person) => [
    signInName('number', person.number, person.id, now),
    ...(person.nip ? [signInName('nip', person.nip, person.id, now)] : []),
    ...(person.email && freeEmails.has(person.email)
      ? [signInName('email', person.email, person.id, now)]
      : []),
  ])
  await insertInBatches(trx, 'sign_in_names', names)
}

/** Changes a person; a changed NIP or e-mail takes its sign-in name along. Runs inside `trx`. */
export async function changePerson(
  trx: Db,
  before: { id: Id; nip: string | null; email: string | null },
  patch: Updateable<PeopleTable>,
  now: Instant,
): Promise<void> {
  await trx
    .updateTable('people')
    .set({ ...patch, updated_at: now })
    .where('id', '=', before.id)
    .execute()
  if (patch.nip) await replaceSignInName(trx, 'nip', before.id, before.nip, patch.nip, now)
  if (patch.email) {
    const free = await findFreeEmails(trx, [patch.email])
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
    await trx.insertInto('sign_in_names').values(signInName(kind, newValue, personId, now)).execute()
}

/** Addresses nobody signs in with yet and that stand in the list once. */
async function findFreeEmails(db: Db, emails: (string | null)[]): Promise<Set<string>> {
  const seen = new Map<string, number>()
  for (const email of emails) if (email) seen.set(email, (seen.get(email) ?? 0) + 1)
  const single = [...seen].filter(([, times]) => times === 1).map(([email]) => email)
  const free = new Set(single)
  for (let start = 0; start < single.length; start += 500) {
    const taken = await db
      .selectFrom('sign_in_names')
      .select('value')
      .where('value', 'in', single.slice(start, start + 500))
      .execute()
    for (const { value } of taken) free.delete(value)
  }
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

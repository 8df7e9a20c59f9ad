import type { Db } from '~db/schema'
import { demoSignIns } from './sign-ins'

/** Gives everybody a participant number that the seed decides, and one of the teachers the name Siti. */
export async function seedParticipants(db: Db, random: () => number): Promise<void> {
  const people = await db
    .selectFrom('people')
    .innerJoin('enrolments', 'enrolments.person_id', 'people.id')
    .select(['people.id', 'people.number'])
    .distinct()
    .orderBy('people.id')
    .execute()
  const taken = new Set<string>()
  for (const person of people) {
    await db
      .updateTable('people')
      .set({ number: drawNumber(taken, random) })
      .where('id', '=', person.id)
      .execute()
  }
  await renameSiti(db)
  const numbers = await db.selectFrom('people').select(['id', 'number']).execute()
  for (const person of numbers) {
    await db
      .updateTable('sign_in_names')
      .set({ value: person.number })
      .where('person_id', '=', person.id)
      .where('kind', '=', 'number')
      .execute()
  }
}

function drawNumber(taken: Set<string>, random: () => number): string {
  let number = ''
  while (!number || taken.has(number))
    number = String(20_000_000 + Math.floor(random() * 79_999_999))
  taken.add(number)
  return number
}

async function renameSiti(db: Db): Promise<void> {
  const { name, signIn } = demoSignIns.participant
  const siti = await db
    .updateTable('people')
    .set({ name, title_back: 'S.Pd.', email: 'siti.rahmawati@contoh.id' })
    .where('nip', '=', signIn)
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('sign_in_names')
    .set({ value: 'siti.rahmawati@contoh.id' })
    .where('person_id', '=', siti.id)
    .where('kind', '=', 'email')
    .execute()
}

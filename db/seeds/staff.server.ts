import type { Db, Id, Instant } from '~db/schema'
import { newId } from '~/domain/ids'

/** A member of staff with an e-mail to sign in by and, for seeds, a password hash. */
export async function seedStaff(
  db: Db,
  staff: { name: string; email: string; number: string; hash: string; now: Instant },
): Promise<Id> {
  const id = newId()
  await db
    .insertInto('people')
    .values({
      id,
      name: staff.name,
      title_front: '',
      title_back: '',
      nip: null,
      number: staff.number,
      employment: null,
      staff_group: null,
      position: '',
      grade: '',
      email: staff.email,
      phone: null,
      unit_id: null,
      appointed_on: null,
      activated_at: staff.now,
      created_at: staff.now,
      updated_at: staff.now,
    })
    .execute()
  await db
    .insertInto('sign_in_names')
    .values([
      { value: staff.email, kind: 'email', person_id: id, added_at: staff.now },
      { value: staff.number, kind: 'number', person_id: id, added_at: staff.now },
    ])
    .execute()
  await db
    .insertInto('passwords')
    .values({ person_id: id, hash: staff.hash, set_at: staff.now })
    .execute()
  return id
}

export async function seedRole(
  db: Db,
  role: { personId: Id; role: 'administrator' | 'trainer'; cohortId?: Id; now: Instant },
): Promise<void> {
  await db
    .insertInto('roles')
    .values({
      id: newId(),
      person_id: role.personId,
      role: role.role,
      cohort_id: role.cohortId ?? null,
      unit_id: null,
      granted_at: role.now,
      granted_by: null,
      ended_at: null,
    })
    .execute()
}

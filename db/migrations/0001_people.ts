import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('title_front', 'text', (c) => c.notNull())
    .addColumn('title_back', 'text', (c) => c.notNull())
    .addColumn('nip', 'text', (c) => c.unique())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('employment', 'text', (c) =>
      c.check(sql`employment in ('CPNS', 'PNS', 'PPPK', 'PPPK_PARUH_WAKTU')`),
    )
    .addColumn('staff_group', 'text', (c) =>
      c.check(sql`staff_group in ('teknis', 'guru', 'kesehatan')`),
    )
    .addColumn('position', 'text', (c) => c.notNull())
    .addColumn('grade', 'text', (c) => c.notNull())
    .addColumn('email', 'text')
    .addColumn('phone', 'text')
    .addColumn('unit_id', 'text')
    .addColumn('appointed_on', 'text')
    .addColumn('activated_at', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('sign_in_names')
    .addColumn('value', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('nip', 'email', 'number')`))
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('added_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('sign_in_names_person')
    .on('sign_in_names')
    .column('person_id')
    .execute()

  await db.schema
    .createTable('passwords')
    .addColumn('person_id', 'text', (c) => c.primaryKey().references('people.id'))
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('set_at', 'text', (c) => c.notNull())
    .execute()

  await db.schema
    .createTable('activation_codes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('code_hash', 'text', (c) => c.notNull().unique())
    .addColumn('issued_at', 'text', (c) => c.notNull())
    .addColumn('issued_by', 'text')
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('used_at', 'text')
    .addColumn('ended_at', 'text')
    .execute()
  await db.schema
    .createIndex('activation_codes_person')
    .on('activation_codes')
    .column('person_id')
    .execute()

  await db.schema
    .createTable('certificate_names')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('confirmed_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('certificate_names_person')
    .on('certificate_names')
    .columns(['person_id', 'confirmed_at'])
    .execute()

  await db.schema
    .createTable('corrections')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('field', 'text', (c) => c.notNull())
    .addColumn('wanted', 'text', (c) => c.notNull())
    .addColumn('reported_at', 'text', (c) => c.notNull())
    .addColumn('settled_at', 'text')
    .addColumn('settled_by', 'text')
    .execute()
  await db.schema.createIndex('corrections_person').on('corrections').column('person_id').execute()

  await db.schema
    .createTable('roles')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('role', 'text', (c) =>
      c.notNull().check(sql`role in ('administrator', 'trainer', 'contact')`),
    )
    .addColumn('cohort_id', 'text')
    .addColumn('unit_id', 'text')
    .addColumn('granted_at', 'text', (c) => c.notNull())
    .addColumn('granted_by', 'text')
    .addColumn('ended_at', 'text')
    .execute()
  await db.schema.createIndex('roles_person').on('roles').column('person_id').execute()

  await db.schema
    .createTable('sessions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('person_id', 'text', (c) => c.notNull().references('people.id'))
    .addColumn('device', 'text', (c) => c.notNull().check(sql`device in ('own', 'shared')`))
    .addColumn('label', 'text', (c) => c.notNull())
    .addColumn('enrolment_id', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('seen_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('sessions_person').on('sessions').column('person_id').execute()

  await db.schema
    .createTable('throttles')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('points', 'integer', (c) => c.notNull())
    .addColumn('expires_at', 'text')
    .execute()
}

import { commitImport } from '~/domain/imports/commit-import.server'
import { uploadImport } from '~/domain/imports/upload-import.server'
import type { Db, Id } from '~db/schema'
import { budi } from './actors'
import { makeCohort } from './make'

/** A cohort into which Budi uploads sheets, with what the tests look at afterwards. */
export async function openImportDesk(db: Db) {
  const actor = budi()
  const { cohort } = await makeCohort(db)
  const cohortId = cohort.id

  const upload = (bytes: Uint8Array, fileName = 'peserta.csv') =>
    uploadImport(db, actor, { cohortId, fileName, bytes })

  const enter = async (bytes: Uint8Array) => {
    const { id } = await upload(bytes)
    return { id, ...(await commitImport(db, actor, { importId: id })) }
  }

  const enrolments = () =>
    db
      .selectFrom('enrolments')
      .innerJoin('people', 'people.id', 'enrolments.person_id')
      .leftJoin('units', 'units.id', 'enrolments.unit_id')
      .leftJoin('units as agencies', 'agencies.id', 'enrolments.agency_id')
      .select([
        'people.id as personId',
        'people.name',
        'people.nip',
        'people.number',
        'people.email',
        'people.phone',
        'people.employment',
        'people.position',
        'people.unit_id as personUnit',
        'enrolments.unit_id as unitId',
        'units.name as unit',
        'agencies.name as agency',
        'enrolments.day_marks as marks',
      ])
      .orderBy('people.name')
      .execute()

  const signInNames = (personId: Id) =>
    db
      .selectFrom('sign_in_names')
      .select(['kind', 'value'])
      .where('person_id', '=', personId)
      .orderBy('kind')
      .execute()

  return { actor, cohortId, slug: cohort.slug, upload, enter, enrolments, signInNames }
}

/** A sheet typed line by line. */
export const csv = (...lines: string[]) => Buffer.from(lines.join('\n'))

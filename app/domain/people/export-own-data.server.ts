import type { Db } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { forbidden } from '../refusal'
import { ownData } from './own-data.server'

/**
 * Everything kept about the signed-in person, as it is stored, for them to take away (UU 27/2022
 * Pasal 13). Headings are Indonesian; no secret, no other person.
 */
export async function exportOwnData(db: Db, actor: Actor): Promise<Record<string, unknown>> {
  const personId = actor.personId ?? forbidden()
  const { learnsIn, ...person } = await ownData(db, actor)
  const own = (table: 'certificate_names' | 'corrections' | 'sign_in_names') =>
    db.selectFrom(table).selectAll().where('person_id', '=', personId).execute()
  const service = await db
    .selectFrom('people')
    .select(['employment', 'staff_group', 'appointed_on', 'activated_at'])
    .where('id', '=', personId)
    .executeTakeFirst()
  const kegiatan = []
  for (const { enrolmentId, name, enrolledAt } of learnsIn) {
    kegiatan.push({
      nama: name,
      terdaftar: enrolledAt,
      ...(await learningRecord(db, enrolmentId)),
    })
  }
  return {
    dibuat: actor.now,
    diri: { ...person, ...service },
    namaMasuk: await own('sign_in_names'),
    namaSertifikat: await own('certificate_names'),
    laporanPembetulan: withoutStaff(await own('corrections')),
    kegiatan,
  }
}

async function learningRecord(db: Db, enrolmentId: string) {
  const rowsOf = (
    table:
      | 'item_completions'
      | 'part_completions'
      | 'day_completions'
      | 'attendances'
      | 'answers'
      | 'own_dates'
      | 'extensions',
  ) => db.selectFrom(table).selectAll().where('enrolment_id', '=', enrolmentId).execute()
  return {
    hariSelesai: await rowsOf('day_completions'),
    tugasSelesai: await rowsOf('item_completions'),
    bagianSelesai: await rowsOf('part_completions'),
    presensi: withoutStaff(await rowsOf('attendances')),
    jawaban: await rowsOf('answers'),
    tanggalSendiri: withoutStaff(await rowsOf('own_dates')),
    sertifikat: await db
      .selectFrom('certificates')
      .select(['enrolment_id', 'number', 'facts', 'issued_at', 'credential', 'proof'])
      .select(['ended_at', 'ended_as', 'end_reason'])
      .where('enrolment_id', '=', enrolmentId)
      .execute(),
    perpanjangan: withoutStaff(await rowsOf('extensions')),
  }
}

const STAFF = ['settled_by', 'recorded_by', 'added_by']

/** Who of the staff wrote a row is their data, not this person's. */
const withoutStaff = (rows: object[]) =>
  rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !STAFF.includes(column))),
  )

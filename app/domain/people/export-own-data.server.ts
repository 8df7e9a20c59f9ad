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
  const own = (table: 'certificate_names' | 'corrections') =>
    db.selectFrom(table).selectAll().where('person_id', '=', personId).execute()
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
    diri: person,
    namaSertifikat: await own('certificate_names'),
    laporanPembetulan: await own('corrections'),
    kegiatan,
  }
}

async function learningRecord(db: Db, enrolmentId: string) {
  const rowsOf = (
    table: 'item_completions' | 'part_completions' | 'day_completions' | 'attendances' | 'answers',
  ) => db.selectFrom(table).selectAll().where('enrolment_id', '=', enrolmentId).execute()
  return {
    hariSelesai: await rowsOf('day_completions'),
    tugasSelesai: await rowsOf('item_completions'),
    bagianSelesai: await rowsOf('part_completions'),
    presensi: await rowsOf('attendances'),
    jawaban: await rowsOf('answers'),
  }
}

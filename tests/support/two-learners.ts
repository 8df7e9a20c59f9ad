import { createSessionFor } from '~/http/sessions.server'
import type { Db, Id } from '~db/schema'
import { DAY_SEVEN } from './actors'
import { makeCohort, makeEnrolment, makePerson, makeRole } from './make'
import { makeLesson } from './make-lesson'

export const SITI_NIP = '199004122025212001'
export const JOKO_NIP = '198803052025211002'

/**
 * Siti and Joko learn side by side on Wednesday, 18 June 2025; Dewi learns in another cohort; Budi runs
 * the agency. `kemarin` and `hari-ini` are open, `besok` is locked. Each open day asks for one lesson
 * of two parts: a question `soal-1` (key `b`), then a reflection `renungan`.
 */
export async function makeTwoLearners(db: Db) {
  const revisionId = await makeLesson(db, {
    parts: [
      { partId: 'pertama', questionIds: ['soal-1'] },
      { partId: 'kedua', reflections: [{ id: 'renungan', required: true, minimumWords: 2 }] },
    ],
  })
  await makeRoomForBlocks(db, revisionId)
  const item = (item_id: string, title: string) => ({ item_id, title, revision_id: revisionId })
  const { cohort } = await makeCohort(db, {
    name: 'Orientasi Angkatan I',
    slug: 'angkatan-satu',
    days: [
      { day_id: 'kemarin', date: '2025-06-17', items: [item('materi-kemarin', 'Bela negara')] },
      { day_id: 'hari-ini', date: '2025-06-18', items: [item('materi-ini', 'Berakhlak')] },
      { day_id: 'besok', date: '2025-06-19', items: [item('materi-besok', 'Rahasia besok')] },
    ],
  })
  const other = await makeCohort(db, {
    name: 'Orientasi Dewi',
    slug: 'dewi',
    days: [
      { day_id: 'hari-dewi', date: '2025-06-18', items: [item('materi-dewi', 'Khusus Dewi')] },
    ],
  })
  const enter = async (name: string, cohort_id: Id, nip: string | null = null) => {
    const contact = { email: `${name.split(' ')[0]?.toLowerCase()}@contoh.id`, phone: null }
    const person = await makePerson(db, { name, nip, ...contact })
    return makeEnrolment(db, { cohort_id, person_id: person.id })
  }
  const siti = await enter('Siti Rahmawati', cohort.id, SITI_NIP)
  const joko = await enter('Joko Susilo', cohort.id, JOKO_NIP)
  const dewi = await enter('Dewi Lestari', other.cohort.id)
  const budi = await makePerson(db, { name: 'Budi Hartono' })
  await makeRole(db, { person_id: budi.id, role: 'administrator' })

  const begin = (personId: Id) =>
    createSessionFor(db, personId, { device: 'own', label: 'uji', now: DAY_SEVEN })
  const tokens = {
    siti: await begin(siti.person_id),
    joko: await begin(joko.person_id),
    dewi: await begin(dewi.person_id),
    budi: await begin(budi.id),
  }
  return { revisionId, siti, joko, dewi, tokens }
}

/** Where the lesson's interactive blocks stand in its stored HTML. */
async function makeRoomForBlocks(db: Db, revisionId: Id) {
  for (const [part, block] of [
    ['pertama', 'kuis-pertama'],
    ['kedua', 'renungan'],
  ] as const) {
    await db
      .updateTable('lesson_parts')
      .set({ html: `<p>Isi ${part}</p><div data-blok="${block}"></div>` })
      .where('revision_id', '=', revisionId)
      .where('part_id', '=', part)
      .execute()
  }
}

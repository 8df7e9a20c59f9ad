import { expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import { budi, DAY_SEVEN, siti } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeAgency, makeCohort, makeEnrolment, makePerson } from '~tests/support/make'
import type { AttendancesTable, Db } from '~db/schema'
import { rankAttention } from './attention-ranking.server'
import { readAttention, readAttentionPanel, type AttentionPage } from './attention.server'
import { findWatchedCohort } from './watched-cohort.server'

const all = { agencyId: null, staffGroup: null, kind: null, page: 1 }
const DAYS = ['10', '11', '12', '13', '16', '17', '18', '19'].map((day, index) => ({
  date: `2025-06-${day}`,
  kind: index === 0 ? ('opening' as const) : ('online' as const),
  items: index === 0 ? [{ kind: 'attendance' as const }] : [],
}))
/** Wednesday 18 June, 06.00 WIB. */
const TODAY = '2025-06-17T23:00:00.000Z'
const MONDAY = '2025-06-16T03:00:00.000Z'

/** Wednesday, day 7 of eight; one person for every reason and two without any. */
async function makeStory(db: Db) {
  const { cohort } = await makeCohort(db, { slug: 'pppk-2024', days: DAYS })
  const police = await makeAgency(db, 'Satuan Polisi Pamong Praja')
  const hospital = await makeAgency(db, 'RSUD Sultan Syarif Mohamad Alkadrie')
  await db.updateTable('units').set({ shift_work: 1 }).where('id', '=', hospital.id).execute()
  const join = async (name: string, day_marks: string, more: Record<string, unknown> = {}) => {
    const { activated_at = '2025-06-10T00:30:00.000Z', ...columns } = more
    const person = await makePerson(db, {
      name,
      title_back: '',
      activated_at: activated_at as string | null,
    })
    return makeEnrolment(db, {
      cohort_id: cohort.id,
      person_id: person.id,
      agency_id: police.id,
      day_marks,
      last_seen_at: TODAY,
      ...columns,
    })
  }
  const attend = (enrolment_id: string, status: AttendancesTable['status'], hour: number) =>
    db
      .insertInto('attendances')
      .values({
        id: newId(),
        enrolment_id,
        item_id: 'hari-1-butir-1',
        status,
        letter_number: '',
        recorded_at: `2025-06-10T0${hour}:00:00.000Z`,
        recorded_by: newId(),
      })
      .execute()
  const quiet = await join('SITI RAHMAWATI', 'sssssss-')
  await join('AGUS PRASETYO', 'ssssss--')
  await join('NURHAYATI', '--------', { activated_at: null, last_seen_at: null })
  await join('RUDI KURNIAWAN', 'ssssl---', { last_seen_at: MONDAY })
  await join('NS. DEWI LESTARI', 'sssss---', { last_seen_at: MONDAY, agency_id: hospital.id })
  await join('HENDRA SAPUTRA', 'sb-s----', { staff_group: 'teknis' })
  const excused = await join('YUSMAWATI', '-ssssss-')
  await attend(excused.id, 'tanpa-keterangan', 1)
  await attend(excused.id, 'izin', 2)
  const absent = await join('BAMBANG SETIAWAN', '-ssssss-')
  await attend(absent.id, 'tanpa-keterangan', 1)
  return { cohort, police, quiet }
}

const linesOf = (page: AttentionPage) =>
  page.rows.map(({ name, reasons }) => `${name}: ${reasons.map(({ text }) => text).join('; ')}`)

describeEachEngine('Perlu perhatian', (engine) => {
  it('names everyone who needs it with the reason in words, most urgent first', async () => {
    const { db, close } = await openTestDatabase(engine)
    await makeStory(db)
    const page = await readAttention(db, budi(DAY_SEVEN), 'pppk-2024', all)
    expect(linesOf(page)).toEqual([
      'Nurhayati: Belum mengaktifkan akun, kegiatan berjalan 7 hari',
      'Hendra Saputra: Belum selesai 4 hari: Hari 2, 3, 5, dan 6',
      'Bambang Setiawan: Pembukaan: tanpa keterangan, tanyakan suratnya',
      'Rudi Kurniawan: Belum membuka aplikasi 2 hari kerja, terakhir Senin, 16 Juni',
      'Yusmawati: Pembukaan: izin, pembukaan susulan belum dikerjakan',
    ])
    expect(page).toMatchObject({ total: 5, act: 3, pages: 1 })
    await close()
  })

  it('says of one person alone what it says among all', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { quiet } = await makeStory(db)
    const watched = await findWatchedCohort(db, budi(DAY_SEVEN), 'pppk-2024')
    const everyone = await rankAttention(db, watched)
    expect(everyone).toHaveLength(5)
    for (const entry of everyone)
      expect(await rankAttention(db, watched, entry.enrolmentId)).toEqual([entry])
    expect(await rankAttention(db, watched, quiet.id)).toEqual([])
    await close()
  })

  it('shows a few of every kind beside the daily watch', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort } = await makeStory(db)
    for (let extra = 0; extra < 3; extra += 1) {
      await makeEnrolment(db, { cohort_id: cohort.id, staff_group: 'teknis' })
    }
    const watched = await findWatchedCohort(db, budi(DAY_SEVEN), 'pppk-2024')
    const panel = await readAttentionPanel(db, watched, all, 5)
    expect(panel).toMatchObject({ total: 8, act: 6 })
    expect(panel.mostIn).toEqual({ name: 'Satuan Polisi Pamong Praja', people: 5 })
    expect(panel.rows.map(({ reasons }) => reasons[0].kind)).toEqual([
      'not-activated',
      'unfinished',
      'absent',
      'silent',
      'make-up-open',
    ])
    await close()
  })

  it('filters by agency, staff group and reason', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { police } = await makeStory(db)
    const read = (filter: Partial<Parameters<typeof readAttention>[3]>) =>
      readAttention(db, budi(DAY_SEVEN), 'pppk-2024', { ...all, ...filter })
    expect((await read({ agencyId: police.id })).total).toBe(5)
    expect((await read({ agencyId: 'none' })).total).toBe(0)
    expect((await read({ staffGroup: 'teknis' })).rows.map(({ name }) => name)).toEqual([
      'Hendra Saputra',
    ])
    const silent = await read({ kind: 'silent' })
    expect(silent.rows.map(({ name }) => name)).toEqual(['Rudi Kurniawan'])
    expect(silent.kinds.find(({ kind }) => kind === 'unfinished')?.people).toBe(1)
    await close()
  })

  it('asks nothing of anybody for a day whose lesson is not written', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort } = await makeCohort(db, {
      slug: 'disiapkan',
      days: DAYS.map((day, index) => ({
        ...day,
        items: index < 2 ? [{ kind: 'external' as const }] : [{ kind: 'lesson' as const }],
      })),
    })
    const person = await makePerson(db, { activated_at: MONDAY })
    await makeEnrolment(db, {
      cohort_id: cohort.id,
      person_id: person.id,
      day_marks: 'ss------',
      last_seen_at: '2025-06-11T03:00:00.000Z',
    })
    expect((await readAttention(db, budi(DAY_SEVEN), 'disiapkan', all)).total).toBe(0)
    await close()
  })

  it('counts the days of an individual exception only from their own date', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { cohort } = await makeStory(db)
    const late = await makeEnrolment(db, {
      cohort_id: cohort.id,
      person_id: (await makePerson(db, { name: 'MARIA', activated_at: TODAY })).id,
      last_seen_at: TODAY,
    })
    await db
      .insertInto('own_dates')
      .values(
        DAYS.slice(0, 6).map((_, index) => ({
          id: newId(),
          enrolment_id: late.id,
          day_id: `hari-${index + 1}`,
          date: `2025-06-${19 + index}`,
          reason: 'Baru diangkat',
          added_at: TODAY,
          added_by: newId(),
        })),
      )
      .execute()
    const page = await readAttention(db, budi(DAY_SEVEN), 'pppk-2024', all)
    expect(page.rows.some(({ enrolmentId }) => enrolmentId === late.id)).toBe(false)
    await close()
  })

  it('says nothing on the opening day', async () => {
    const { db, close } = await openTestDatabase(engine)
    await makeStory(db)
    const page = await readAttention(db, budi('2025-06-10T05:00:00.000Z'), 'pppk-2024', all)
    expect(page).toMatchObject({ total: 0, rows: [] })
    await close()
  })

  it('is not for participants', async () => {
    const { db, close } = await openTestDatabase(engine)
    const { quiet } = await makeStory(db)
    await expect(readAttention(db, siti(quiet), 'pppk-2024', all)).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await close()
  })
})

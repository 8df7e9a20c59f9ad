import { expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import { syncProgrammes } from '~/domain/programmes/sync.server'
import { seedHolidays } from '~/domain/schedule/holidays.server'
import type { Db } from '~db/schema'
import { budi, DAY_SEVEN, rina } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { makeEnrolment } from '~tests/support/make'
import { makeLesson } from '~tests/support/make-lesson'
import { createCohort } from './create-cohort.server'
import { findCohort } from './find-cohort.server'
import { listCohorts } from './list-cohorts.server'
import { previewCohort } from './preview-cohort.server'

const plan = {
  programmeId: 'orientasi-pppk',
  startsOn: '2025-06-10',
  basis: 'hari_kerja',
  workingWeek: 'senin-jumat',
} as const
const form = () => ({
  ...plan,
  id: newId(),
  name: 'Orientasi PPPK Formasi 2024',
  decreeNumber: '800.1.4.1/512/BKPSDM',
  decreeDate: '2025-05-28',
  place: 'Aula Sultan Syarif Abdurrahman',
  signatoryName: 'Budi Hartono',
  signatoryPosition: 'Kepala BKPSDM',
  onTimeDays: 1,
})

async function prepare(db: Db) {
  await seedHolidays(db, budi(), 'content')
  await syncProgrammes(db, budi(), 'content')
}

describeEachEngine('making a cohort', (engine) => {
  it('previews the 20 dated days and writes nothing', async () => {
    const { db, close } = await openTestDatabase(engine)
    await prepare(db)
    const preview = await previewCohort(db, budi(), plan)
    expect(preview.days.map((day) => day.kind)).toEqual([
      'opening',
      ...Array.from({ length: 15 }, () => 'online'),
      ...Array.from({ length: 4 }, () => 'self-study'),
    ])
    expect(preview.days.at(-1)?.date).toBe('2025-07-08')
    expect(preview.skipped.map(({ date }) => date)).toEqual(['2025-06-27'])
    expect(preview.closesOn).toBe('2025-07-22')
    expect(preview.startsInPast).toBe(true)
    expect(preview.warnings[0]).toContain('Selasa, 10 Juni 2025 sudah lewat')
    expect(await db.selectFrom('cohorts').selectAll().execute()).toEqual([])
    await close()
  })

  it('answers two presses at the same moment as one', async () => {
    const { db, close } = await openTestDatabase(engine)
    await prepare(db)
    const pressed = form()
    // Both have their connection, so that neither waits for one.
    await Promise.all([previewCohort(db, budi(), plan), previewCohort(db, budi(), plan)])
    const [first, second] = await Promise.all([
      createCohort(db, budi(), pressed),
      createCohort(db, budi(), pressed),
    ])
    expect(second).toEqual(first)
    expect(await listCohorts(db, budi())).toHaveLength(1)
    await close()
  })

  it('warns when the calendar does not know the year, and refuses a free start', async () => {
    const { db, close } = await openTestDatabase(engine)
    await prepare(db)
    const late = await previewCohort(db, budi(), { ...plan, startsOn: '2027-12-20' })
    expect(late.warnings).toEqual([expect.stringContaining('tahun 2028 belum ada')])
    await expect(
      createCohort(db, budi(), { ...form(), startsOn: '2025-06-07' }),
    ).rejects.toMatchObject({
      kind: 'invalid',
      fields: { startsOn: expect.stringContaining('Selasa, 10 Juni 2025') },
    })
    await expect(previewCohort(db, budi(), { ...plan, programmeId: 'x' })).rejects.toThrow(
      'Pilih program dari daftar',
    )
    await close()
  })

  it('stores dates and pins, and answers a repeated form as the first time', async () => {
    const { db, close } = await openTestDatabase(engine)
    await prepare(db)
    const revision = await makeLesson(db, { lessonId: 'minggu-pertama-saya' })
    const standIn = await makeLesson(db, { lessonId: 'pembukaan-susulan' })
    const input = form()
    const made = await createCohort(db, budi(), input)
    expect(made).toEqual({ id: input.id, slug: 'orientasi-pppk-formasi-2024' })
    expect(await createCohort(db, budi(), { ...input, name: 'Lain' })).toEqual(made)
    const items = await db
      .selectFrom('cohort_items')
      .select(['item_id', 'position', 'lesson_id', 'revision_id', 'minutes', 'required'])
      .where('day_id', '=', 'pembukaan')
      .orderBy('position')
      .execute()
    expect(items).toMatchObject([
      { item_id: 'presensi-pembukaan', position: 1, revision_id: standIn, minutes: 0 },
      { item_id: 'tes-awal', position: 2, revision_id: null, minutes: 30, required: 1 },
      { item_id: 'cara-program-berjalan', revision_id: null, minutes: 0, required: 1 },
      { item_id: 'minggu-pertama-saya', revision_id: revision, minutes: 8 },
    ])
    const cohort = await findCohort(db, budi(), made.slug)
    expect(cohort).toMatchObject({ dayNumber: 7, endsOn: '2025-07-08', closesOn: '2025-07-22' })
    expect(cohort.days.filter((day) => day.anchored).map((day) => day.number)).toEqual([1])
    const audit = await db.selectFrom('audit_entries').select('verb').execute()
    expect(audit).toEqual([{ verb: 'create' }])
    await close()
  })

  it('gives a second cohort of the same name its own address', async () => {
    const { db, close } = await openTestDatabase(engine)
    await prepare(db)
    const slugs = []
    for (const name of ['Kegiatan Juni', 'Kegiatan Juni', 'Kegiatan Juni 2', 'Baru']) {
      slugs.push((await createCohort(db, budi(), { ...form(), name })).slug)
    }
    expect(slugs).toEqual(['kegiatan-juni', 'kegiatan-juni-2', 'kegiatan-juni-2-2', 'kegiatan'])
    await close()
  })

  it('warns of a name that another cohort has, and shows it when it came meanwhile', async () => {
    const { db, close } = await openTestDatabase(engine)
    await prepare(db)
    const input = form()
    const before = await previewCohort(db, budi(), input)
    expect(before.warnings).toEqual([expect.stringContaining('sudah lewat')])
    await createCohort(db, budi(), input)
    expect((await previewCohort(db, budi(), input)).signature).toBe(before.signature)

    const other = { ...form(), name: 'orientasi  PPPK formasi 2024', startsOn: '2025-07-01' }
    const { warnings } = await previewCohort(db, budi(), other)
    expect(warnings).toContainEqual(
      expect.stringContaining(
        'Sudah ada kegiatan bernama "Orientasi PPPK Formasi 2024", mulai Selasa, 10 Juni 2025.',
      ),
    )
    const named = await previewCohort(db, budi(), { ...form(), name: 'Orientasi Gelombang II' })
    expect(named.warnings).toEqual(before.warnings)
    expect((await previewCohort(db, budi(), form())).signature).not.toBe(before.signature)
    await close()
  })

  it('shows each person the cohorts that are theirs', async () => {
    const { db, close } = await openTestDatabase(engine)
    await prepare(db)
    const first = await createCohort(db, budi(), form())
    const second = await createCohort(db, budi(), { ...form(), startsOn: '2025-07-01' })
    await makeEnrolment(db, { cohort_id: first.id })
    expect(await listCohorts(db, budi())).toMatchObject([
      { slug: second.slug, people: 0, dayNumber: 0 },
      { slug: first.slug, people: 1, dayNumber: 7, dayCount: 20, endsOn: '2025-07-08' },
    ])
    const trainer = rina([first.id])
    expect(await listCohorts(db, trainer)).toMatchObject([{ slug: first.slug }])
    await expect(findCohort(db, trainer, second.slug)).rejects.toMatchObject({ kind: 'not-found' })
    expect(await listCohorts(db, rina([]))).toEqual([])
    await expect(createCohort(db, trainer, form())).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(previewCohort(db, rina([], DAY_SEVEN), plan)).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await close()
  })
})

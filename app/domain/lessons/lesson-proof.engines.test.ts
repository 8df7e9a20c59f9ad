import { afterEach, beforeEach, expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import { budi, rina, siti } from '~tests/support/actors'
import { makeContentFolder, type ContentFolder } from '~tests/support/content-folder'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { lessonText, tagged } from '~tests/support/lesson-text'
import { makeCohort, makeEnrolment } from '~tests/support/make'
import type { Connection } from '~db/connection.server'
import { lessonProof, proofPart } from './lesson-proof.server'
import { lessonShelf } from './lesson-shelf.server'
import { readImage } from './read-image.server'
import { syncContent } from './sync.server'

const PROGRAMME = `id: orientasi-pppk
judul: Orientasi PPPK
ringkasan: Contoh program.
status: terbit
hari:
  - id: hari-satu
    jenis: daring
    judul: Hari satu
    agenda: Agenda 1
    butir:
      - { id: contoh, jenis: materi, judul: Materi contoh }
      - { id: nanti, jenis: materi, judul: Materi nanti }
`

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
  'base64',
)

describeEachEngine('a trainer who examines lessons', (engine) => {
  let connection: Connection
  let content: ContentFolder
  const trainer = rina([newId()])
  beforeEach(async () => {
    connection = await openTestDatabase(engine)
    content = makeContentFolder()
    content.write('programmes/orientasi-pppk.yaml', PROGRAMME)
    content.write(
      'courses/kursus/modul/contoh/materi.mdx',
      lessonText('Isi.\n\n<Kuis soal="satu" />\n\n<Gambar berkas="alur.png" alt="Alur" />', 'draf'),
    )
    content.write(
      'courses/kursus/modul/contoh/soal.gift',
      tagged('::satu::A?{=x#Betul ~y ####Sebab}\n\n::dua::B?{T}'),
    )
    content.write('courses/kursus/modul/contoh/alur.png', PIXEL)
    await syncContent(connection.db, budi(), content.path)
  })
  afterEach(async () => {
    content.remove()
    await connection.close()
  })

  const proof = () =>
    lessonProof(connection.db, trainer, { lessonId: 'contoh', contentDir: content.path })
  const part = (tried: [string, string[]][] = []) =>
    proofPart(connection.db, trainer, {
      lessonId: 'contoh',
      partId: 'satu',
      staffGroup: null,
      tried: new Map(tried),
    })

  it('finds drafts and unwritten lessons in the order of the programme, with their findings', async () => {
    const { programmes, others } = await lessonShelf(connection.db, trainer, content.path)
    expect(programmes[0]?.days[0]?.lessons).toEqual([
      { lessonId: 'contoh', title: 'Contoh', state: 'draf', minutes: 1, errors: 0, warnings: 1 },
      {
        lessonId: 'nanti',
        title: 'Materi nanti',
        state: 'belum',
        minutes: null,
        errors: 0,
        warnings: 0,
      },
    ])
    expect(others).toEqual([])
  })

  it('sees a broken file beside the last text that was accepted', async () => {
    content.write('courses/kursus/modul/contoh/materi.mdx', lessonText('Isi {ASN}.'))
    content.write('courses/kursus/modul/baru/materi.mdx', lessonText('Isi {ASN}.'))
    await syncContent(connection.db, budi(), content.path)
    const { text, findings } = await proof()
    expect(text).toMatchObject({ status: 'draf', outline: { title: 'Contoh' } })
    expect(findings[0]).toMatchObject({ line: 12, column: 5, level: 'error' })
    const { programmes, others } = await lessonShelf(connection.db, trainer, content.path)
    expect(programmes[0]?.days[0]?.lessons[0]).toMatchObject({ state: 'draf', errors: 1 })
    expect(others).toMatchObject([{ lessonId: 'baru', state: 'ditolak' }])
  })

  it('reads a part without any key, and with the reason after trying', async () => {
    expect(JSON.stringify(await part())).not.toMatch(/correct|Betul|Sebab/)
    const { blocks } = await part([['satu', ['a']]])
    expect(blocks).toMatchObject([
      { kind: 'kuis', questions: [{ result: { score: 1 }, explanation: 'Sebab' }] },
    ])
    expect(await connection.db.selectFrom('answers').selectAll().execute()).toEqual([])
  })

  it('is told when a lesson or a part does not exist', async () => {
    const { db } = connection
    const lost = { lessonId: 'lain', contentDir: content.path }
    await expect(lessonProof(db, trainer, lost)).rejects.toMatchObject({ kind: 'not-found' })
    const tried = new Map()
    await expect(
      proofPart(db, trainer, { lessonId: 'contoh', partId: 'dua', staffGroup: null, tried }),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('is no participant', async () => {
    const { db } = connection
    const { cohort } = await makeCohort(db)
    const learner = siti(await makeEnrolment(db, { cohort_id: cohort.id }))
    const input = { lessonId: 'contoh', contentDir: content.path }
    await expect(lessonProof(db, learner, input)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(lessonShelf(db, learner, content.path)).rejects.toMatchObject({
      kind: 'forbidden',
    })
    const one = { lessonId: 'contoh', partId: 'satu', staffGroup: null, tried: new Map() }
    await expect(proofPart(db, learner, one)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('shares an image with participants only once their cohort reads the lesson', async () => {
    const { db } = connection
    const { hash, revision_id } = await db
      .selectFrom('lesson_images')
      .select(['file_hash as hash', 'revision_id'])
      .executeTakeFirstOrThrow()
    const { cohort } = await makeCohort(db)
    const learner = siti(await makeEnrolment(db, { cohort_id: cohort.id }))
    expect((await readImage(db, trainer, hash)).type).toBe('image/png')
    await expect(readImage(db, learner, hash)).rejects.toMatchObject({ kind: 'not-found' })
    await db
      .updateTable('cohort_items')
      .set({ revision_id })
      .where('day_id', '=', 'hari-2')
      .execute()
    expect((await readImage(db, learner, hash)).type).toBe('image/png')
    await expect(readImage(db, { ...learner, learnsIn: [] }, hash)).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})

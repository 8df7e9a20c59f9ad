import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import { budi, rina } from '~tests/support/actors'
import { makeContentFolder, type ContentFolder } from '~tests/support/content-folder'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { lessonText, tagged } from '~tests/support/lesson-text'
import type { Connection } from '~db/connection.server'
import { lessonPart, newestRevisions } from './lessons.queries.server'
import { readImage } from './read-image.server'
import { syncContent } from './sync.server'

const MATERI = 'courses/kursus/modul/contoh/materi.mdx'
const GIFT = 'courses/kursus/modul/contoh/soal.gift'
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
  'base64',
)

describeEachEngine('synchronising lessons', (engine) => {
  let connection: Connection
  let content: ContentFolder
  beforeEach(async () => {
    connection = await openTestDatabase(engine)
    content = makeContentFolder()
  })
  afterEach(async () => {
    content.remove()
    await connection.close()
  })

  const sync = (now?: string) => syncContent(connection.db, budi(now), content.path)
  const revisions = () =>
    connection.db
      .selectFrom('revisions')
      .select(['id', 'hash', 'status', 'origin'])
      .where('thing', '=', 'lesson')
      .orderBy('created_at')
      .orderBy('id')
      .execute()

  it('writes a revision with its parts, questions and images', async () => {
    content.write(
      MATERI,
      lessonText('Isi.\n\n<Gambar berkas="alur.png" alt="Alur" />\n\n<Kuis soal="satu" />'),
    )
    content.write(GIFT, tagged('::satu::A?{=x#Betul ~y}'))
    content.write('courses/kursus/modul/contoh/alur.png', PIXEL)
    expect(await sync()).toMatchObject({ added: ['contoh'], unchanged: [], refused: [] })
    const { db } = connection
    const lesson = (await newestRevisions(db)).get('contoh')!
    expect(lesson).toMatchObject({
      status: 'terbit',
      outline: { title: 'Contoh', minutes: 1, parts: [{ partId: 'satu', title: 'Satu' }] },
    })
    const part = await lessonPart(db, { revisionId: lesson.id, partId: 'satu', staffGroup: 'guru' })
    expect(part).toMatchObject({
      position: 1,
      blocks: [{ kind: 'kuis', id: 'satu', questionIds: ['satu'] }],
    })
    const address = /src="\/berkas\/([0-9a-f]{64})" alt="Alur" width="3" height="2"/.exec(
      part!.html,
    )
    const image = await readImage(db, budi(), address![1]!)
    expect(image.type).toBe('image/png')
    expect(Buffer.from(image.bytes).equals(PIXEL)).toBe(true)
    const questions = await db.selectFrom('questions').selectAll().execute()
    expect(questions).toMatchObject([{ question_id: 'satu', kind: 'single', position: 1 }])
    const audit = await db.selectFrom('audit_entries').select(['verb', 'thing_id']).execute()
    expect(audit).toEqual([{ verb: 'revise', thing_id: 'contoh' }])
  })

  it('adds nothing when nothing changed, and one revision when the questions alone did', async () => {
    content.write(MATERI, lessonText('Isi.\n\n<Kuis soal="satu" />'))
    content.write(GIFT, tagged('::satu::A?{=x ~y}'))
    await sync()
    expect(await sync()).toMatchObject({ added: [], unchanged: ['contoh'] })
    expect(await revisions()).toHaveLength(1)
    content.write(GIFT, tagged('::satu::B?{=x ~y}'))
    expect(await sync()).toMatchObject({ added: ['contoh'] })
    expect(await revisions()).toHaveLength(2)
  })

  it('never replaces a good revision by a broken file, and says where it is broken', async () => {
    content.write(MATERI, lessonText('Isi.'))
    await sync()
    content.write(MATERI, lessonText('Isi {ASN}.'))
    const { refused, added } = await sync()
    expect(added).toEqual([])
    expect(refused).toMatchObject([
      {
        lessonId: 'contoh',
        path: 'courses/kursus/modul/contoh',
        findings: [{ line: 12, column: 5 }],
      },
    ])
    expect(await revisions()).toHaveLength(1)
  })

  it('goes on with the other lessons', async () => {
    content.write(MATERI, lessonText('Isi {ASN}.'))
    content.write(
      'courses/kursus/modul/lain/materi.mdx',
      lessonText('Isi.').replace('id: contoh', 'id: lain'),
    )
    expect(await sync()).toMatchObject({ added: ['lain'], refused: [{ lessonId: 'contoh' }] })
  })

  it('leaves a newer editor revision standing and lists the conflict once', async () => {
    content.write(MATERI, lessonText('Isi.'))
    await sync('2025-06-18T02:00:00.000Z')
    await connection.db
      .insertInto('revisions')
      .values({
        id: newId(),
        thing: 'lesson',
        thing_id: 'contoh',
        hash: 'sunting',
        source: '',
        compiled: '{}',
        status: 'terbit',
        origin: 'editor',
        author_id: null,
        created_at: '2025-06-18T03:00:00.000Z',
      })
      .execute()
    expect(await sync('2025-06-18T04:00:00.000Z')).toMatchObject({ unchanged: ['contoh'] })
    content.write(MATERI, lessonText('Isi baru.'))
    for (const now of ['2025-06-18T05:00:00.000Z', '2025-06-18T06:00:00.000Z']) {
      expect(await sync(now)).toMatchObject({ added: [], conflicts: ['contoh'] })
    }
    expect(await revisions()).toHaveLength(2)
    const conflicts = await connection.db.selectFrom('content_conflicts').selectAll().execute()
    expect(conflicts).toMatchObject([{ thing: 'lesson', thing_id: 'contoh', settled_at: null }])
  })

  it('draws stored lessons again when the blocks look different now', async () => {
    content.write(MATERI, lessonText('Isi.'))
    await sync()
    const { db } = connection
    const stale = await db
      .selectFrom('revisions')
      .select(['id', 'compiled'])
      .where('thing', '=', 'lesson')
      .executeTakeFirstOrThrow()
    await db.updateTable('lesson_parts').set({ html: 'lama' }).execute()
    expect((await sync()).redrawn).toEqual([])
    const compiled = JSON.stringify({ ...JSON.parse(stale.compiled), rendering: 0 })
    await db.updateTable('revisions').set({ compiled }).where('id', '=', stale.id).execute()
    expect(await sync()).toMatchObject({ redrawn: ['contoh'], unchanged: ['contoh'] })
    expect(await db.selectFrom('lesson_parts').select('html').execute()).toEqual([
      { html: '<p>Isi.</p>' },
    ])
    expect((await sync()).redrawn).toEqual([])
  })

  it('keeps drafts as drafts', async () => {
    content.write(MATERI, lessonText('Isi.', 'draf'))
    await sync()
    expect(await revisions()).toMatchObject([{ status: 'draf', origin: 'file' }])
  })

  it('refuses the second of two lessons with one id', async () => {
    content.write(MATERI, lessonText('Isi.'))
    content.write('courses/lain/modul/contoh/materi.mdx', lessonText('Lain.'))
    const { added, refused } = await sync()
    expect(added).toEqual(['contoh'])
    expect(refused[0]?.findings[0]?.reason).toContain('courses/kursus/modul/contoh')
  })

  it('takes no image that is none, and follows no link out of the folder', async () => {
    content.write(MATERI, lessonText('<Gambar berkas="alur.png" alt="Alur" />'))
    content.write('rahasia.png', PIXEL)
    symlinkSync(
      join(content.path, 'rahasia.png'),
      join(content.path, 'courses/kursus/modul/contoh/alur.png'),
    )
    expect((await sync()).refused[0]?.findings[0]?.reason).toBe(
      'Gambar alur.png tidak ada di folder materi.',
    )
    content.write('courses/kursus/modul/contoh/palsu.png', '<svg onload="alert(1)"/>')
    expect((await sync()).refused[0]?.findings[0]?.reason).toContain('palsu.png bukan gambar')
  })

  describe('modules', () => {
    const ABOUT = 'id: modul\njudul: Modul contoh\nringkasan: Modul untuk pengujian.\n'
    const BANK = tagged('::bank-satu::A?{=x ~y}\n\n::bank-dua::Jodohkan.{=a -> b =c -> d =e -> f}')
    const write = (about: string, bank: string) => {
      content.write(MATERI, lessonText('Isi.'))
      content.write('courses/kursus/modul/modul.yaml', about)
      content.write('courses/kursus/modul/bank.gift', bank)
    }

    it('keep their bank as questions that name their objective', async () => {
      write(ABOUT, BANK)
      expect((await sync()).modules).toEqual({ added: ['modul'], unchanged: [], refused: [] })
      const { db } = connection
      const [module] = await db.selectFrom('module_revisions').selectAll().execute()
      expect(module).toMatchObject({
        module_id: 'modul',
        title: 'Modul contoh',
        lessons: '["contoh"]',
      })
      const bank = await db.selectFrom('bank_questions').selectAll().orderBy('position').execute()
      expect(bank).toMatchObject([
        { question_id: 'bank-satu', kind: 'single', objective: 'mengenal-contoh' },
        { question_id: 'bank-dua', kind: 'matching', objective: 'mengenal-contoh' },
      ])
      expect((await sync()).modules).toMatchObject({ added: [], unchanged: ['modul'] })
      write(ABOUT, BANK.replace('A?', 'B?'))
      expect((await sync()).modules).toMatchObject({ added: ['modul'] })
      expect(await db.selectFrom('module_revisions').select('id').execute()).toHaveLength(2)
    })

    it('keep the bank they had while their file is broken, and their lessons go on', async () => {
      write(ABOUT, BANK)
      await sync()
      write(ABOUT, BANK.replace('tag:mengenal-contoh', 'tag:lain'))
      content.write(MATERI, lessonText('Isi baru.'))
      const { added, modules } = await sync()
      expect(added).toEqual(['contoh'])
      expect(modules).toMatchObject({
        added: [],
        refused: [{ moduleId: 'modul', findings: [{ file: 'bank.gift', line: 2 }] }],
      })
      const kept = await connection.db.selectFrom('module_revisions').select('id').execute()
      expect(kept).toHaveLength(1)
    })
  })

  it('is for the platform and administrators', async () => {
    await expect(syncContent(connection.db, rina([newId()]), content.path)).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })
})

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import { budi } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { findNewestProgramme, findNewestProgrammes } from './programmes.queries.server'
import { syncProgrammes } from './sync.server'

let content: string
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'orientasi-content-'))
  await mkdir(join(content, 'programmes'))
})
afterEach(() => rm(content, { recursive: true }))

const write = (title: string) =>
  writeFile(
    join(content, 'programmes', 'singkat.yaml'),
    `id: singkat\njudul: ${title}\nringkasan: Sehari saja.\nstatus: terbit\nhari:\n  - id: satu\n    jenis: daring\n    judul: Satu\n    agenda: Satu\n    butir:\n      - { id: bacaan, jenis: materi, judul: Bacaan }\n`,
  )
const nothing = { added: [], unchanged: [], conflicts: [], broken: [] }
const at = (minute: number) => budi(`2025-06-18T02:${minute}:00.000Z`)

describeEachEngine('programme sync', (engine) => {
  it('adds a revision only when the file changed, and keeps the one before when it broke', async () => {
    const { db, close } = await openTestDatabase(engine)
    await write('Awal')
    expect(await syncProgrammes(db, at(10), content)).toEqual({ ...nothing, added: ['singkat'] })
    expect(await syncProgrammes(db, at(11), content)).toEqual({
      ...nothing,
      unchanged: ['singkat'],
    })
    await write('Baru')
    await syncProgrammes(db, at(12), content)
    expect((await findNewestProgramme(db, 'singkat'))?.programme.title).toBe('Baru')
    await write("''")
    expect((await syncProgrammes(db, at(13), content)).broken).toMatchObject([
      {
        file: 'programmes/singkat.yaml',
        line: 2,
        reason: '"judul" masih kosong. Isi dengan kalimat pendek.',
      },
    ])
    expect((await findNewestProgramme(db, 'singkat'))?.programme.title).toBe('Baru')
    await close()
  })

  it('lists a conflict, once, instead of overwriting a newer editor revision', async () => {
    const { db, close } = await openTestDatabase(engine)
    await write('Awal')
    await syncProgrammes(db, at(10), content)
    const first = await findNewestProgramme(db, 'singkat')
    const compiled = JSON.stringify({ ...first!.programme, title: 'Dari editor' })
    await db
      .insertInto('revisions')
      .values({
        id: newId(),
        thing: 'programme',
        thing_id: 'singkat',
        hash: 'editor',
        source: '',
        compiled,
        status: 'terbit',
        origin: 'editor',
        author_id: null,
        created_at: at(20).now,
      })
      .execute()
    expect((await syncProgrammes(db, at(21), content)).unchanged).toEqual(['singkat'])
    await write('Dari berkas')
    expect((await syncProgrammes(db, at(22), content)).conflicts).toEqual(['singkat'])
    expect((await syncProgrammes(db, at(23), content)).conflicts).toEqual(['singkat'])
    expect(await db.selectFrom('content_conflicts').selectAll().execute()).toHaveLength(1)
    expect((await findNewestProgramme(db, 'singkat'))?.programme.title).toBe('Dari editor')
    await close()
  })

  it('reads the four programmes the project ships', async () => {
    const { db, close } = await openTestDatabase(engine)
    expect((await syncProgrammes(db, at(10), 'content')).broken).toEqual([])
    const programmes = await findNewestProgrammes(db)
    expect(programmes.map(({ programme: { id, days } }) => [id, days.length])).toEqual([
      ['netralitas-asn', 1],
      ['orientasi-cpns', 5],
      ['orientasi-pppk', 20],
      ['pelayanan-publik-dan-kode-etik', 2],
    ])
    await close()
  })
})

import SqliteDatabase from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import { createSessionFor } from '~/http/sessions.server'
import { openConnection } from '~db/connection.server'
import type { Id } from '~db/schema'
import type { ServerProcess } from '~tests/bench/server-process'
import { DAY_SEVEN } from '~tests/support/actors'
import { buildPlatform, makeVisitor, startBuilt } from '~tests/support/built-platform'
import { makeCohort, makeEnrolment, makePerson } from '~tests/support/make'
import { makeLesson } from '~tests/support/make-lesson'

const WRITERS = 8
const CUTS = 2
const PART = '/belajar/materi/butir/pertama'

/** A production build is not made for the quick half of the tests. */
describe.skipIf(process.env.TEST_ENGINES === 'sqlite')(
  'a server that is killed while answers come in',
  () => {
    let folder: string
    let file: string
    let tokens: string[]
    let server: ServerProcess | undefined

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'putus-'))
      file = join(folder, 'orientasi.db')
      await buildPlatform()
      server = await startBuilt(`file:${file}`)
      await server.stop()
      tokens = await makeWriters(file)
    }, 180_000)
    afterAll(async () => {
      await server?.kill()
      rmSync(folder, { recursive: true })
    })

    it(
      'has kept every answer it confirmed, once, and an unharmed file',
      { timeout: 120_000 },
      async () => {
        const confirmed: Id[] = []
        const sent: Id[] = []
        for (let cut = 0; cut < CUTS; cut++) {
          const running = await startBuilt(`file:${file}`)
          server = running
          const before = confirmed.length
          const writers = tokens.map(async (token) => {
            const visitor = makeVisitor()
            visitor.carry(token)
            for (;;) {
              const id = newId()
              sent.push(id)
              const form = {
                aksi: 'simpan',
                'nomor:renungan': id,
                'refleksi:renungan': `teks ${id}`,
              }
              const answer = await visitor.ask(running, PART, form).catch(() => null)
              if (answer?.status === 303) confirmed.push(id)
              else if (!answer) return
            }
          })
          while (confirmed.length < before + 40) await wait(5)
          await running.kill()
          await Promise.all(writers)

          const store = new SqliteDatabase(file)
          expect(store.pragma('integrity_check', { simple: true })).toBe('ok')
          expect(store.pragma('foreign_key_check')).toEqual([])
          const rows = store.prepare('select id, value from answers').all() as Row[]
          store.close()
          const written = rows.filter(({ value }) => value.includes('"teks '))
          const ids = written.map(({ value }) =>
            (JSON.parse(value) as { text: string }).text.slice(5),
          )
          expect(new Set(ids).size).toBe(ids.length)
          expect(confirmed.filter((id) => !ids.includes(id))).toEqual([])
          expect(ids.filter((id) => !sent.includes(id))).toEqual([])
        }
        expect(confirmed.length).toBeGreaterThanOrEqual(40 * CUTS)
      },
    )
  },
)

interface Row {
  id: Id
  value: string
}

/** Eight learners in front of the same open reflection; answers their sessions. */
async function makeWriters(file: string): Promise<string[]> {
  const { db, close } = openConnection(`file:${file}`)
  const revision_id = await makeLesson(db, {
    parts: [
      { partId: 'pertama', reflections: [{ id: 'renungan', required: true, minimumWords: 1 }] },
    ],
  })
  const items = [{ item_id: 'butir', revision_id }]
  const { cohort } = await makeCohort(db, { days: [{ date: '2025-06-18', items }] })
  const tokens: string[] = []
  for (let writer = 0; writer < WRITERS; writer++) {
    const { id } = await makePerson(db, { number: `9000000${writer}` })
    const { person_id } = await makeEnrolment(db, { cohort_id: cohort.id, person_id: id })
    const session = { device: 'own', label: '', now: DAY_SEVEN } as const
    tokens.push(await createSessionFor(db, person_id, session))
  }
  await close()
  return tokens
}

import SqliteDatabase from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import { sqliteConnection, type Connection } from '~db/connection.server'
import { migrateToLatest } from '~db/migrate.server'
import { openServer } from '~tests/support/server'
import { makeTwoLearners } from '~tests/support/two-learners'

/** SQLite itself runs out of room here, and with that rolls back on its own: no failure is played. */
const PART = '/belajar/materi/materi-ini/kedua'
const PLENTY = 1_000_000

let folder: string
let handle: SqliteDatabase.Database
let connection: Connection
let server: Awaited<ReturnType<typeof openServer>>
let Cookie: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'penuh-'))
  handle = new SqliteDatabase(join(folder, 'penuh.db'))
  connection = sqliteConnection(handle)
  await migrateToLatest(connection.db)
  const { tokens } = await makeTwoLearners(connection.db)
  Cookie = `sesi=${tokens.siti}`
  server = await openServer(connection)
})
afterEach(async () => {
  await server.close()
  await connection.close()
  rmSync(folder, { recursive: true })
})

const send = (text: string) => {
  const form = { aksi: 'simpan', 'nomor:renungan': newId(), 'refleksi:renungan': text }
  return server.ask(PART, { form, headers: { Cookie } })
}
const stored = async () => {
  const rows = await connection.db
    .selectFrom('answers')
    .select('value')
    .orderBy('sequence')
    .execute()
  return rows.map(({ value }) => (JSON.parse(value) as { text: string }).text)
}

it('a full disk keeps what was typed on the page, confirms nothing, and is over when there is room', async () => {
  const long = 'Kalimat panjang saya. '.repeat(200)
  handle.pragma('max_page_count = 1') // means: no page more than there are
  const confirmed: string[] = []
  let refused = 0
  for (let turn = 0; turn < 8; turn++) {
    const text = `${turn} ${long}`
    const answer = await send(text)
    if (answer.status === 303) {
      confirmed.push(text)
      continue
    }
    refused += 1
    expect(answer.status).toBe(503)
    expect(answer.text).toContain('Isian Anda masih ada di bawah')
    expect(answer.text).toContain(text)
  }
  expect(refused).toBeGreaterThan(0)
  expect(await stored()).toEqual(confirmed)

  handle.pragma(`max_page_count = ${PLENTY}`)
  expect((await send('Ada tempat lagi')).status).toBe(303)
  expect(await stored()).toEqual([...confirmed, 'Ada tempat lagi'])
  expect(handle.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(server.logged.join('')).toContain('SQLITE_FULL')
})

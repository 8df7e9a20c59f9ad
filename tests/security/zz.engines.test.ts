import SqliteDatabase from 'better-sqlite3'
import { it } from 'vitest'
import { sqliteConnection } from '~db/connection.server'
import { migrateToLatest } from '~db/migrate.server'
import { openServer } from '~tests/support/server'
import { makeTwoLearners } from '~tests/support/two-learners'

it('probe', async () => {
  const handle = new SqliteDatabase('/tmp/sec12/full.db')
  const connection = sqliteConnection(handle)
  await migrateToLatest(connection.db)
  const cast = await makeTwoLearners(connection.db)
  const server = await openServer(connection)
  const Cookie = `sesi=${cast.tokens.siti}`
  const path = '/belajar/materi/materi-ini/kedua'
  const form = { aksi: 'simpan', 'nomor:renungan': 'x1', 'refleksi:renungan': 'Kalimat panjang saya. '.repeat(100) }
  handle.pragma('wal_checkpoint(TRUNCATE)')
  console.log('pages', handle.pragma('page_count'), handle.pragma(`max_page_count = 1`))
  for (let i = 0; i < 4; i++) {
    const a = await server.ask(path, { form: { ...form, 'nomor:renungan': `x${i}`, 'refleksi:renungan': `${i} ${form['refleksi:renungan']}` }, headers: { Cookie } })
    console.log(a.status, a.text.includes(`${i} Kalimat panjang`), a.text.includes('masih ada di bawah'))
  }
  handle.pragma('max_page_count = 1000000')
  const a = await server.ask(path, { form, headers: { Cookie } })
  console.log(a.status)
  await connection.close()
  const b = await server.ask(path, { form, headers: { Cookie } })
  console.log(b.status, b.text.includes('Kalimat panjang'), b.text.slice(0, 1500))
  console.log(server.logged.filter((l) => /"level":50/.test(l)).map((l) => l.slice(0, 200)).join('\n'))
  await server.close()
})

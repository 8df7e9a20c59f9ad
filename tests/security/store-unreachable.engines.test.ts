import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import { openConnection, type Connection } from '~db/connection.server'
import { migrateToLatest } from '~db/migrate.server'
import { openCuttableWay } from '~tests/support/network-cut'
import { newPostgresDatabase } from '~tests/support/postgres-database'
import { openServer } from '~tests/support/server'
import { makeTwoLearners } from '~tests/support/two-learners'

const url = await newPostgresDatabase('unreachable')
const PART = '/belajar/materi/materi-ini/kedua'

describe.skipIf(!url)('a PostgreSQL that cannot be reached', () => {
  let way: Awaited<ReturnType<typeof openCuttableWay>>
  let connection: Connection
  let server: Awaited<ReturnType<typeof openServer>>
  let Cookie: string

  beforeAll(async () => {
    way = await openCuttableWay(url!)
    connection = openConnection(way.url)
    await migrateToLatest(connection.db)
    const { tokens } = await makeTwoLearners(connection.db)
    Cookie = `sesi=${tokens.siti}`
    server = await openServer(connection)
  })
  afterAll(async () => {
    await server.close()
    await connection.close()
    await way.cut()
  })

  const read = (path = PART) => server.ask(path, { headers: { Cookie } })
  const send = (text: string) => {
    const form = { aksi: 'simpan', 'nomor:renungan': newId(), 'refleksi:renungan': text }
    return server.ask(PART, { form, headers: { Cookie } })
  }
  const stored = async () => {
    const rows = await connection.db.selectFrom('answers').select('value').execute()
    return rows.map(({ value }) => (JSON.parse(value) as { text: string }).text)
  }

  it('costs no confirmed answer, no typed word and no restart', async () => {
    expect((await send('sebelum')).status).toBe(303)

    // Cut while answers are on their way.
    const texts = Array.from({ length: 20 }, (_, n) => `di tengah ${n}`)
    const underWay = texts.map(send)
    await read()
    await way.cut()
    const answers = await Promise.all(underWay)
    for (const { status, text } of answers) {
      expect([303, 503]).toContain(status)
      expect(text).not.toMatch(/ECONN|postgres|Connection terminated/)
    }

    // Down: a plain page; a form is handed back whole.
    expect((await read()).status).toBe(503)
    const refused = await send('ditulis "saat" putus')
    expect(refused.status).toBe(503)
    expect(refused.text).toContain('Isian Anda masih ada')
    expect(refused.text).toContain('value="ditulis &quot;saat&quot; putus"')
    expect(refused.text).toContain(`action="${PART}"`)
    expect((await read('/sehat')).status).toBe(503)

    // Up again, in the same process.
    await way.mend()
    expect((await read()).status).toBe(200)
    expect((await send('sesudah')).status).toBe(303)
    const kept = await stored()
    const confirmed = texts.filter((_, n) => answers[n]!.status === 303)
    expect(kept).toEqual(expect.arrayContaining(['sebelum', ...confirmed, 'sesudah']))
    expect(new Set(kept).size).toBe(kept.length)
    expect(kept).not.toContain('ditulis "saat" putus')
  })
})

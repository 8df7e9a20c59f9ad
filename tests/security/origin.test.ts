import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFromOwnPage, ownOriginOf } from '~/http/origin.rules'
import type { Connection } from '~db/connection.server'
import { makeCast, pathWith } from '~tests/support/cast'
import { openMemoryStore } from '~tests/support/memory-store'
import { openServer } from '~tests/support/server'
import { siteRoutes } from '~tests/support/site'

const OWN = 'https://orientasi.pontianak.go.id'

describe('a form', () => {
  it.each([
    [{ origin: OWN }, true],
    [{ origin: OWN, 'sec-fetch-site': 'cross-site' }, true],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: 'https://jahat.example' }, false],
    [{ origin: 'https://jahat.example', 'sec-fetch-site': 'same-origin' }, false],
    [{ origin: 'http://orientasi.pontianak.go.id' }, false],
    [{ origin: `${OWN}.jahat.example` }, false],
    [{ origin: 'null' }, false],
    [{ origin: '' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{}, false],
  ])('with %j comes from our own page: %s', (headers, own) => {
    expect(isFromOwnPage(headers, OWN)).toBe(own)
  })
})

describe('our own address', () => {
  it('is the configured one where it is live', () => {
    expect(ownOriginOf({ host: 'jahat.example' }, { origin: OWN })).toBe(OWN)
  })

  it.each([
    ['localhost:3000', 'http://localhost:3000'],
    ['127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['[::1]:3000', 'http://[::1]:3000'],
    ['jahat.example', null],
    ['localhost.jahat.example', null],
    ['127.0.0.1.jahat.example', null],
    ['', null],
  ])('is this machine in the demo: %j', (host, origin) => {
    expect(ownOriginOf({ host }, { origin: null })).toBe(origin)
  })
})

describe('every URL, pages and resources alike', async () => {
  const urls = (await siteRoutes()).map(({ url }) => url)
  let connection: Connection
  let server: Awaited<ReturnType<typeof openServer>>
  let cast: Awaited<ReturnType<typeof makeCast>>

  beforeAll(async () => {
    connection = await openMemoryStore()
    cast = await makeCast(connection.db)
    server = await openServer(connection)
  })
  afterAll(async () => {
    await server.close()
    await connection.close()
  })

  it.each(urls)(
    '%s refuses a form that another site sends with an administrator’s cookie',
    async (url) => {
      const before = await counts(connection)
      const path = pathWith(cast.names, url)
      for (const address of [path, `${path === '/' ? '/_root' : path}.data`]) {
        for (const Origin of ['https://jahat.example', 'null', '']) {
          const headers = { Origin, Cookie: `sesi=${cast.tokens.administrator}` }
          const { status, text } = await server.ask(address, { form: { aksi: 'simpan' }, headers })
          expect([address, status]).toEqual([address, 403])
          expect(text).toContain('Kiriman ditolak')
        }
      }
      expect(await counts(connection)).toEqual(before)
    },
  )
})

async function counts({ db }: Connection) {
  const rows = await db.selectFrom('audit_entries').select('id').execute()
  const sessions = await db.selectFrom('sessions').select('id').execute()
  return { audit: rows.length, sessions: sessions.length }
}

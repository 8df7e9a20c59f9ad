import type { KyselyPlugin, RootOperationNode } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSessionFor } from '~/http/sessions.server'
import type { Connection } from '~db/connection.server'
import { makePerson } from '~tests/support/make'
import { openMemoryStore } from '~tests/support/memory-store'
import { openServer } from '~tests/support/server'

/** A store that fails as told: altogether, or, like a full disk, at every write. */
class FailingStore implements KyselyPlugin {
  fails: 'never' | 'always' | 'on write' = 'never'
  transformQuery({ node }: { node: RootOperationNode }) {
    if (this.fails === 'always') throw fault('disk I/O error', 'SQLITE_IOERR')
    if (this.fails === 'on write' && node.kind !== 'SelectQueryNode') {
      throw fault('database or disk is full', 'SQLITE_FULL')
    }
    return node
  }
  async transformResult<Result>({ result }: { result: Result }) {
    return result
  }
}

const fault = (message: string, code: string) => Object.assign(new Error(message), { code })

let connection: Connection
let store: FailingStore
let server: Awaited<ReturnType<typeof openServer>>
let Cookie: string

beforeEach(async () => {
  connection = await openMemoryStore()
  store = new FailingStore()
  server = await openServer({ db: connection.db.withPlugin(store) })
  const { id } = await makePerson(connection.db)
  // Seen an hour ago: the next request has a visit to note.
  const now = '2025-06-18T01:00:00.000Z'
  const token = await createSessionFor(connection.db, id, { device: 'own', label: '', now })
  Cookie = `sesi=${token}`
})
afterEach(async () => {
  await server.close()
  await connection.close()
})

const account = () => server.ask('/akun', { headers: { Cookie } })

describe('when the store does not answer', () => {
  it('a person gets a plain page, the log a line, and all goes on afterwards', async () => {
    store.fails = 'always'
    const { status, text } = await account()
    expect(status).toBe(503)
    expect(text).toContain('Penyimpanan data sedang tidak dapat dipakai')
    expect(text).not.toMatch(/SQLITE|disk I\/O/)
    expect(server.logged.join('')).toContain('SQLITE_IOERR')

    store.fails = 'never'
    expect((await account()).status).toBe(200)
  })

  it('whoever watches the server is told', async () => {
    store.fails = 'always'
    expect((await server.ask('/sehat')).status).toBe(503)
    store.fails = 'never'
    const healthy = await server.ask('/sehat')
    expect(JSON.parse(healthy.text)).toMatchObject({ status: 'ok', basisData: 'ok' })
  })
})

describe('when the disk is full', () => {
  beforeEach(() => {
    store.fails = 'on write'
  })

  it('reading goes on', async () => {
    expect((await account()).status).toBe(200)
  })

  it('a form keeps what was typed', async () => {
    const form = { name: 'siti@contoh.id', password: 'salah' }
    const { status, text } = await server.ask('/masuk', { form })
    expect(status).toBe(503)
    expect(text).toContain('value="siti@contoh.id"')
    expect(text).toContain('Isian Anda masih ada')
  })
})

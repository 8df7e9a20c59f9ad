import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Connection } from '~db/connection.server'
import { makeCast, pathWith, type Visitor } from '~tests/support/cast'
import { openMemoryStore } from '~tests/support/memory-store'
import { openServer } from '~tests/support/server'
import { siteRoutes } from '~tests/support/site'

const LIVE = { APP_MODE: 'live', APP_ORIGIN: 'https://orientasi.pontianak.go.id' }
const folder = mkdtempSync(join(tmpdir(), 'berkas-'))
const secret = join(folder, 'rahasia.txt')

let connection: Connection
let demo: Awaited<ReturnType<typeof openServer>>
let live: Awaited<ReturnType<typeof openServer>>
let cast: Awaited<ReturnType<typeof makeCast>>

beforeAll(async () => {
  mkdirSync(join(folder, 'client/assets'), { recursive: true })
  writeFileSync(join(folder, 'client/assets/root-abc.css'), 'body{}'.repeat(400))
  writeFileSync(join(folder, 'client/assets/root-abc.css.br'), 'br')
  writeFileSync(join(folder, 'client/assets/root-abc.css.gz'), 'gz')
  writeFileSync(secret, 'rahasia')
  connection = await openMemoryStore()
  cast = await makeCast(connection.db)
  demo = await openServer(connection, { folder: join(folder, 'client') })
  live = await openServer(connection, { settings: LIVE })
})
afterAll(async () => {
  await demo.close()
  await live.close()
  await connection.close()
  rmSync(folder, { recursive: true })
})

describe('every answer', () => {
  it.each([
    ['a page', '/masuk', undefined],
    ['a redirection', '/', undefined],
    ['data', '/masuk.data', undefined],
    ['a file', '/assets/root-abc.css', undefined],
    ['a missing page', '/tidak-ada', undefined],
    ['a refused form', '/masuk', { name: 'x', password: 'y' }],
    ['a form from elsewhere', '/masuk', 'elsewhere'],
  ])('carries the policy: %s', async (_, path, form) => {
    const { headers } = await demo.ask(path, form === 'elsewhere' ? foreign() : { form })
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|http:/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers).not.toHaveProperty('x-powered-by')
  })

  const foreign = () => ({ form: { name: 'x' }, headers: { Origin: 'https://jahat.example' } })

  it('is never kept by a cache, unless it is a file named by its content', async () => {
    for (const path of ['/masuk', '/masuk.data', '/', '/akun', '/sehat', '/tidak-ada']) {
      expect((await demo.ask(path)).headers['cache-control']).toBe('no-store')
    }
    const file = await demo.ask('/assets/root-abc.css')
    expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it('insists on https where it is live, and only there', async () => {
    expect((await live.ask('/masuk')).headers['strict-transport-security']).toMatch(
      /max-age=63072000/,
    )
    expect((await demo.ask('/masuk')).headers).not.toHaveProperty('strict-transport-security')
  })
})

describe('no page', async () => {
  const pages = (await siteRoutes()).filter(({ module }) => module.default)
  const visitors: Visitor[] = ['guest', 'participant', 'trainer', 'administrator']

  it.each(pages.map(({ url }) => url))(
    'carries inline style, script or handler: %s',
    async (url) => {
      for (const visitor of visitors) {
        const Cookie = cast.tokens[visitor] ? `sesi=${cast.tokens[visitor]}` : ''
        const { text } = await demo.ask(pathWith(cast.names, url), { headers: { Cookie } })
        expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i)
        expect(text).not.toMatch(/<script(?![^>]* src=)/i)
        // A link may lead elsewhere; nothing may be loaded from there.
        expect(text).not.toMatch(/(\ssrc|<link[^>]*\shref)="(https?:)?\/\/(?!localhost)/)
      }
    },
  )
})

describe('files', () => {
  it.each([
    '/assets/../../rahasia.txt',
    '/assets/..%2f..%2frahasia.txt',
    '/assets/%2e%2e/%2e%2e/rahasia.txt',
    String.raw`/assets/..\..\rahasia.txt`,
    '//rahasia.txt',
    '/../rahasia.txt',
    '/assets/',
    '/assets/root-abc.css.br',
    '/.vite/manifest.json',
    '/assets/root-abc.css%00',
  ])('are served by their own names alone: %s', async (path) => {
    const { status, text } = await demo.ask(path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(text).not.toContain('rahasia')
  })

  it.each([
    ['br, gzip', 'br', 'br'],
    ['gzip', 'gzip', 'gz'],
    ['br;q=0, gzip', 'gzip', 'gz'],
    ['', undefined, 'body{}'.repeat(400)],
  ])('come compressed as the browser accepts: %j', async (accepted, encoding, text) => {
    const answer = await demo.ask('/assets/root-abc.css', {
      headers: { 'Accept-Encoding': accepted },
    })
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.text).toBe(text)
  })
})

describe('a request', () => {
  it('larger than a form may be is refused before any page reads it', async () => {
    const { status, text } = await demo.ask('/masuk', { form: `name=${'a'.repeat(70_000)}` })
    expect(status).toBe(413)
    expect(text).toContain('Kiriman terlalu besar')
  })

  it('larger than it says is refused as well', async () => {
    const headers = { 'Transfer-Encoding': 'chunked' }
    const answer = demo.ask('/masuk', { form: `name=${'a'.repeat(200_000)}`, headers })
    expect(
      await answer.then(
        ({ status }) => status,
        () => 413,
      ),
    ).toBe(413)
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('with %s is refused', async (method) => {
    expect((await demo.ask('/masuk', { method })).status).toBe(405)
  })

  it('under another name is not answered by the demo', async () => {
    expect((await demo.ask('/masuk', { headers: { Host: 'jahat.example' } })).status).toBe(421)
  })

  it('is answered under the platform’s own name, whatever its Host says', async () => {
    const { status, text } = await live.ask('/masuk', {
      headers: { Host: 'jahat.example', 'X-Forwarded-Host': 'jahat.example' },
    })
    expect(status).toBe(200)
    expect(text).not.toContain('jahat.example')
  })

  it('leaves no query, name, address or cookie in the log', async () => {
    demo.logged.length = 0
    await demo.ask('/aktivasi?kode=K7QF-9XMT-2HWC', { headers: { Cookie: 'sesi=abc123' } })
    await demo.ask('/masuk', { form: { name: 'siti@contoh.id', password: 'rahasia sekali' } })
    await demo.ask('/tidak-ada"%22%7D%1b[31m')
    const log = demo.logged.join('')
    expect(demo.logged).toHaveLength(3)
    expect(log).toContain('"path":"/aktivasi"')
    expect(log).not.toMatch(/K7QF|abc123|siti@|rahasia|127\.0\.0\.1/)
    for (const line of demo.logged) expect(() => JSON.parse(line) as unknown).not.toThrow()
  })
})

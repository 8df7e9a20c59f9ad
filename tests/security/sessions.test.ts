import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashPassword } from '~/domain/people/password-hash.server'
import type { Connection } from '~db/connection.server'
import { DAY_SEVEN } from '~tests/support/actors'
import { makeCohort, makeEnrolment, makePerson } from '~tests/support/make'
import { openMemoryStore } from '~tests/support/memory-store'
import { openServer, type Answer } from '~tests/support/server'

const PASSWORD = 'perahu kapuas senja teduh'
const hash = await hashPassword(PASSWORD)

let connection: Connection
let server: Awaited<ReturnType<typeof openServer>>
let name: string

beforeEach(async () => {
  connection = await openMemoryStore()
  server = await openServer(connection)
  const siti = await makePerson(connection.db, { activated_at: DAY_SEVEN })
  const { cohort } = await makeCohort(connection.db)
  await makeEnrolment(connection.db, { cohort_id: cohort.id, person_id: siti.id })
  await connection.db
    .insertInto('passwords')
    .values({ person_id: siti.id, hash, set_at: DAY_SEVEN })
    .execute()
  name = siti.number
})
afterEach(async () => {
  await server.close()
  await connection.close()
})

const signIn = (more: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  server.ask('/masuk', { form: { name, password: PASSWORD, ...more }, headers })
const cookieOf = ({ headers }: Answer) => headers['set-cookie']?.[0]?.split(';', 1)[0] ?? ''
const account = (Cookie: string) => server.ask('/akun', { headers: { Cookie } })

describe('signing in', () => {
  it('begins a session and goes to the person’s own place', async () => {
    const answer = await signIn()
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/belajar')
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^sesi=\w{40}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=5184000$/,
    )
    expect((await account(cookieOf(answer))).status).toBe(200)
  })

  it('goes on to the page that was asked for, never to another site', async () => {
    const asked = await server.ask('/akun?a=1')
    expect(asked.headers.location).toBe('/masuk?ke=%2Fakun%3Fa%3D1')
    expect((await signIn({ to: '/akun?a=1' })).headers.location).toBe('/akun?a=1')
    expect((await signIn({ to: '//jahat.example' })).headers.location).toBe('/belajar')
  })

  it('gives a new token and ends the one that was brought along', async () => {
    const first = cookieOf(await signIn())
    const second = cookieOf(await signIn({}, { Cookie: first }))
    expect(second).not.toBe(first)
    expect((await account(first)).status).toBe(303)
    const planted = cookieOf(await signIn({}, { Cookie: 'sesi=ditanam' }))
    expect(planted).not.toContain('ditanam')
  })

  it('leaves nothing behind on a device that is not one’s own', async () => {
    const [cookie] = (await signIn({ shared: 'ya' })).headers['set-cookie'] ?? []
    expect(cookie).not.toMatch(/Max-Age|Expires/)
  })

  it('binds the cookie to the host and to https where it is live', async () => {
    const settings = { APP_MODE: 'live', APP_ORIGIN: 'https://orientasi.pontianak.go.id' }
    const live = await openServer(connection, { settings })
    const answer = await live.ask('/masuk', { form: { name, password: PASSWORD } })
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^__Host-sesi=\w+; Path=\/; HttpOnly; SameSite=Lax; Secure;/,
    )
    const plain = await live.ask('/akun', { headers: { Cookie: cookieOf(await signIn()) } })
    expect(plain.status).toBe(303)
    await live.close()
  })
})

describe('signing out', () => {
  it('ends the session itself, not only the cookie', async () => {
    const Cookie = cookieOf(await signIn())
    const answer = await server.ask('/keluar', { form: {}, headers: { Cookie } })
    expect(answer.headers['set-cookie']?.join()).toMatch(/sesi=;.*Max-Age=0/)
    expect((await account(Cookie)).status).toBe(303)
  })
})

describe('changing the password', () => {
  it('ends every other session and goes on with a new token', async () => {
    const here = cookieOf(await signIn())
    const elsewhere = cookieOf(await signIn())
    const answer = await server.ask('/akun', {
      form: {
        aksi: 'kata-sandi',
        currentPassword: PASSWORD,
        newPassword: 'jembatan landak pagi cerah',
      },
      headers: { Cookie: here },
    })
    expect(answer.status).toBe(303)
    expect((await account(here)).status).toBe(303)
    expect((await account(elsewhere)).status).toBe(303)
    expect((await account(cookieOf(answer))).status).toBe(200)
  })

  it('says what is wrong, and gives no password back', async () => {
    const Cookie = cookieOf(await signIn())
    const { status, text } = await server.ask('/akun', {
      form: {
        aksi: 'kata-sandi',
        currentPassword: 'tebakan-lama-saya',
        newPassword: 'baru-saya-1234',
      },
      headers: { Cookie },
    })
    expect(status).toBe(422)
    expect(text).toContain('Kata sandi sekarang belum cocok.')
    expect(text).not.toMatch(/tebakan-lama|baru-saya/)
  })
})

describe('a session that ends in the middle of a form', () => {
  it('loses nothing of what was typed', async () => {
    const isi = 'Refleksi "saya" & <catatan>'
    const refused = await server.ask('/akun', { form: { aksi: 'kegiatan', isi, newPassword: 'x' } })
    expect(refused.status).toBe(401)
    const unsent = hiddenValue(refused.text, 'unsent')
    expect(JSON.parse(unsent)).toEqual({ path: '/akun', values: { aksi: 'kegiatan', isi } })

    const again = await signIn({ unsent, to: '/akun' })
    expect(again.status).toBe(200)
    expect(again.text).toContain('action="/akun"')
    expect(hiddenValue(again.text, 'isi')).toBe(isi)
    expect((await account(cookieOf(again))).status).toBe(200)
  })

  it('keeps it through a mistyped password, too', async () => {
    const unsent = JSON.stringify({ path: '/akun', values: { isi: 'Refleksi saya' } })
    const { status, text } = await signIn({ unsent, password: 'salah ketik' })
    expect(status).toBe(422)
    expect(hiddenValue(text, 'unsent')).toBe(unsent)
  })

  it('sends it nowhere but to this platform', async () => {
    const unsent = JSON.stringify({ path: 'https://jahat.example/', values: { isi: 'a' } })
    expect((await signIn({ unsent })).headers.location).toBe('/belajar')
  })
})

function hiddenValue(html: string, field: string): string {
  const [, value = ''] =
    html.match(new RegExp(`<input type="hidden" name="${field}" value="([^"]*)"`)) ?? []
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
}

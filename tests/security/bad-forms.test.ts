import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import type { Connection } from '~db/connection.server'
import { openMemoryStore } from '~tests/support/memory-store'
import { openServer } from '~tests/support/server'
import { makeTwoLearners } from '~tests/support/two-learners'

const PART = '/belajar/materi/materi-ini/kedua'
const UPLOAD = '/kelola/kegiatan/angkatan-satu/impor'

let connection: Connection
let server: Awaited<ReturnType<typeof openServer>>
let cast: Awaited<ReturnType<typeof makeTwoLearners>>

beforeEach(async () => {
  connection = await openMemoryStore()
  cast = await makeTwoLearners(connection.db)
  server = await openServer(connection)
})
afterEach(async () => {
  await server.close()
  await connection.close()
})

type Who = keyof typeof cast.tokens
const post = (who: Who, path: string, form: Record<string, string> | string, more = {}) =>
  server.ask(path, { form, headers: { Cookie: `sesi=${cast.tokens[who]}`, ...more } })
const texts = async () => {
  const rows = await connection.db.selectFrom('answers').select('value').execute()
  return rows.map(({ value }) => (JSON.parse(value) as { text: string }).text)
}

describe('a form that cannot be read', () => {
  it.each([
    ['broken multipart', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-da'],
    ['multipart without a boundary', 'multipart/form-data', '--x'],
    ['JSON', 'application/json', '{"aksi":"lanjut"}'],
    ['plain text', 'text/plain', 'aksi=lanjut'],
    ['no type at all', '', 'aksi=lanjut'],
    ['XML', 'text/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ])('%s is answered with a page that says so', async (_, type, body) => {
    for (const [who, path] of [
      ['siti', PART],
      ['budi', UPLOAD],
    ] as const) {
      const { status, text } = await post(who, path, body, { 'Content-Type': type })
      expect(status).toBe(422)
      expect(text).toContain('Kiriman Anda tidak terbaca')
    }
    expect(await texts()).toEqual([])
    expect(server.logged.join('')).not.toContain('"level":50')
  })

  it('a file where a word is expected is no word', async () => {
    const body =
      '--x\r\nContent-Disposition: form-data; name="refleksi:renungan"; filename="a.txt"\r\n\r\n' +
      'isi berkas\r\n--x--\r\n'
    const type = { 'Content-Type': 'multipart/form-data; boundary=x' }
    const { status } = await post('siti', PART, body, type)
    expect(status).toBe(303)
    expect(await texts()).toEqual([])
  })
})

describe('a file that is too large', () => {
  it('is refused with its limit named, and the page of the upload goes on working', async () => {
    const { status, text } = await post('budi', UPLOAD, 'a'.repeat(10 * 1024 * 1024 + 1))
    expect(status).toBe(413)
    expect(text).toContain('10 MB')
    const headers = { Cookie: `sesi=${cast.tokens.budi}` }
    expect((await server.ask(UPLOAD, { headers })).status).toBe(200)
  })

  it('is refused at 64 KB where nothing is uploaded, under every spelling of the address', async () => {
    for (const path of [
      PART,
      `${PART}.data`,
      '/impor',
      `${UPLOAD}/`,
      `${UPLOAD}/x`,
      `${UPLOAD}x`,
    ]) {
      expect([path, (await post('siti', path, 'a'.repeat(70_000))).status]).toEqual([path, 413])
    }
  })
})

describe('the same form twice', () => {
  const form = () => ({
    aksi: 'lanjut',
    'nomor:renungan': newId(),
    'refleksi:renungan': 'Satu dua',
  })

  it('one after the other is kept once', async () => {
    const twice = form()
    const first = await post('siti', PART, twice)
    const second = await post('siti', PART, twice)
    expect([first.status, second.status]).toEqual([303, 303])
    expect(second.headers.location).toBe(first.headers.location)
    expect(await texts()).toEqual(['Satu dua'])
  })

  it('at the same moment is kept once', async () => {
    const twice = form()
    const answers = await Promise.all([1, 2, 3, 4].map(() => post('siti', PART, twice)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
    expect(await texts()).toEqual(['Satu dua'])
  })
})

describe('two tabs', () => {
  it('each keep what was typed in them', async () => {
    const tab = (text: string) => ({
      aksi: 'simpan',
      'nomor:renungan': newId(),
      'refleksi:renungan': text,
    })
    await post('siti', PART, tab('dari tab pertama'))
    await post('siti', PART, tab('dari tab kedua'))
    expect(await texts()).toEqual(['dari tab pertama', 'dari tab kedua'])
  })

  it('a tab left open while the person signed in as somebody else writes for who is signed in', async () => {
    const shown = await server.ask(PART, { headers: { Cookie: `sesi=${cast.tokens.siti}` } })
    const id = /name="nomor:renungan" value="([^"]+)"/.exec(shown.text)![1]!
    const form = { aksi: 'simpan', 'nomor:renungan': id, 'refleksi:renungan': 'tulisan Joko' }
    await post('joko', PART, form)
    const rows = await connection.db.selectFrom('answers').select('enrolment_id').execute()
    expect(rows).toEqual([{ enrolment_id: cast.joko.id }])
  })
})

describe('a session that ended while a long reflection was written', () => {
  it.each([
    ['words', 'Saya belajar melayani warga. '.repeat(172)],
    ['lines and quotes', '“Ya”, kata “warga”.\n'.repeat(250)],
    ['nothing but quotes and backslashes', String.raw`"\"\"`.repeat(1000)],
  ])('loses nothing of it through signing in: %s', async (_, text) => {
    const typed = text.slice(0, 5000)
    const form = {
      aksi: 'lanjut',
      'nomor:renungan': newId(),
      'refleksi:renungan': typed,
    }
    const { status, text: page } = await server.ask(PART, { form })
    expect(status).toBe(401)
    const unsent = hidden(page, 'unsent')
    // Whatever is typed into the sign-in form beside it, and the browser's encoding, must fit.
    const signIn = new URLSearchParams({ unsent, to: PART, name: 'x', password: 'salah' })
    const refused = await server.ask('/masuk', { form: signIn.toString() })
    expect(refused.status).toBe(422)
    const kept = JSON.parse(hidden(refused.text, 'unsent')) as { values: Record<string, string> }
    const sent = await post('siti', PART, kept.values)
    expect(sent.status).toBe(303)
    expect(await texts()).toEqual([typed])
  })
})

const ENTITIES = { quot: '"', lt: '<', gt: '>', '#x27': "'", amp: '&' }

function hidden(html: string, field: string): string {
  const [, value = ''] =
    html.match(new RegExp(`<input type="hidden" name="${field}" value="([^"]*)"`)) ?? []
  return value.replaceAll(
    /&(quot|lt|gt|#x27|amp);/g,
    (_, name: keyof typeof ENTITIES) => ENTITIES[name],
  )
}

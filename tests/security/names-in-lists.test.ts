import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Connection } from '~db/connection.server'
import { openMemoryStore } from '~tests/support/memory-store'
import { openSite, siteRoutes } from '~tests/support/site'
import { JOKO_NIP, makeTwoLearners, SITI_NIP } from '~tests/support/two-learners'

let connection: Connection
let site: Awaited<ReturnType<typeof openSite>>
let cast: Awaited<ReturnType<typeof makeTwoLearners>>

beforeAll(async () => {
  connection = await openMemoryStore()
  cast = await makeTwoLearners(connection.db)
  site = await openSite(connection)
})
afterAll(() => connection.close())

const FULL_NIP = new RegExp([SITI_NIP, JOKO_NIP].map((nip) => nip.split('').join('\\s?')).join('|'))
const read = async (path: string, token: string | null, form?: Record<string, string>) =>
  (await site.ask(path, token, form)).text()

describe('a list about participants', () => {
  it.each(['pantauan', 'perhatian', 'peserta', 'presensi', 'jadwal', 'kartu', 'impor', ''])(
    'carries no full NIP and no contact, on screen or in its data: %s',
    async (page) => {
      const place = `/kelola/kegiatan/angkatan-satu${page && `/${page}`}`
      for (const url of [place, `${place}.data`]) {
        const answer = await site.ask(url, cast.tokens.budi)
        expect([url, answer.status]).toEqual([url, 200])
        const text = await answer.text()
        expect([url, text.match(FULL_NIP)?.[0]]).toEqual([url, undefined])
        expect([url, text.includes('siti@contoh.id')]).toEqual([url, false])
      }
    },
  )
})

describe('a search by NIP', () => {
  it('finds the person without repeating the number in the data of each row', async () => {
    const place = '/kelola/kegiatan/angkatan-satu/peserta.data?cari=Rahmawati'
    const text = await read(place, cast.tokens.budi)
    expect(text).toContain('Siti Rahmawati')
    expect(text).not.toMatch(FULL_NIP)
  })
})

describe('a participant’s own pages', () => {
  it('name no other participant', async () => {
    const urls = (await siteRoutes())
      .map(({ url }) => url)
      .filter((url) => /^.(belajar|akun)/.test(url))
    for (const url of urls) {
      const path = url
        .replace(':day', 'hari-ini')
        .replace(':item', 'materi-ini')
        .replace(':part', 'pertama')
      for (const address of [path, `${path}.data`]) {
        const text = await read(address, cast.tokens.siti)
        expect([address, /Joko|Dewi/.test(text)]).toEqual([address, false])
      }
    }
  })
})

describe('a refused page', () => {
  it('says nothing of what is behind it', async () => {
    const urls = (await siteRoutes())
      .map(({ url }) => url)
      .filter((url) => /^.(kelola|ajar)/.test(url))
    expect(urls.length).toBeGreaterThan(10)
    for (const url of urls) {
      const path = url.replace(':cohort', 'angkatan-satu').replace(':enrolment', cast.joko.id)
      for (const address of [path, `${path}.data`]) {
        const answer = await site.ask(address, cast.tokens.siti)
        const text = await answer.text()
        expect([address, answer.status]).toEqual([address, 403])
        expect([address, /Joko|Angkatan I\b|contoh\.id/.test(text)]).toEqual([address, false])
      }
    }
  })

  it('does not tell whether the thing exists', async () => {
    const words = async (path: string) => {
      const answer = await site.ask(path, cast.tokens.siti)
      return { status: answer.status, text: await answer.text() }
    }
    for (const end of ['', '.data']) {
      expect(await words(`/kelola/kegiatan/angkatan-satu${end}`)).toEqual(
        await words(`/kelola/kegiatan/tidak-ada${end}`),
      )
      expect(await words(`/belajar/materi/materi-dewi${end}`)).toEqual(
        await words(`/belajar/materi/tidak-ada${end}`),
      )
      expect(await words(`/belajar/hari/hari-dewi${end}`)).toEqual(
        await words(`/belajar/hari/tidak-ada${end}`),
      )
    }
  })
})

describe('the activation page', () => {
  it('tells nobody’s name without a code that counts, whatever is asked of it', async () => {
    const forms: ({ code: string } & Record<string, string>)[] = [
      { aksi: 'tawarkan', code: 'AAAA-BBBB-CCCC' },
      { aksi: 'tawarkan', code: SITI_NIP },
      { aksi: 'simpan', code: SITI_NIP, password: 'perahu kapuas senja teduh' },
      { aksi: 'simpan', code: 'AAAA-BBBB-CCCC', password: 'perahu kapuas senja teduh' },
      { aksi: 'simpan', code: cast.siti.person_id, password: 'perahu kapuas senja teduh' },
    ]
    for (const form of forms) {
      for (const end of ['', '.data']) {
        const text = await read(`/aktivasi${end}`, null, form)
        expect([form, end, /Siti|Rahmawati|1990/.test(text.replaceAll(form.code, ''))]).toEqual([
          form,
          end,
          false,
        ])
      }
    }
    expect(await connection.db.selectFrom('passwords').selectAll().execute()).toEqual([])
  })
})

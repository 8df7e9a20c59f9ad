import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Access } from '~/http/page.server'
import type { Connection } from '~db/connection.server'
import { makeCast, pathWith, VISITORS, type Visitor } from './support/cast'
import { openMemoryStore } from './support/memory-store'
import { openSite, siteRoutes } from './support/site'

/**
 * Who may open what: every URL of the site map, asked by everyone, as a page and as data. A URL
 * that is not in this table fails, so whoever adds a page decides whom it is for, here and in the page.
 */
const MATRIX: Record<string, Access> = {
  '/': 'all',
  '/masuk': 'all',
  '/keluar': 'all',
  '/aktivasi': 'all',
  '/lupa-kata-sandi': 'all',
  '/privasi': 'all',
  '/panduan': 'all',
  '/panduan/:guide': 'all',
  '/panduan/:guide/gambar/:hash': 'all',
  '/verifikasi': 'all',
  '/verifikasi/luring': 'all',
  '/verifikasi/luring/daftar.json': 'all',
  '/verifikasi/luring/simpan.js': 'all',
  '/verifikasi/status.jwt': 'all',
  '/verifikasi/:code': 'all',
  '/verifikasi/:code/kredensial.jwt': 'all',
  '/.well-known/did.json': 'all',
  '/.well-known/jwks.json': 'all',
  '/sehat': 'all',
  '/akun': 'actor',
  '/akun/data': 'actor',
  '/*': 'all',

  '/belajar': 'learner',
  '/belajar/nama': 'learner',
  '/belajar/jadwal': 'learner',
  '/belajar/hari/:day': 'learner',
  '/belajar/materi/:item': 'learner',
  '/belajar/materi/:item/:part': 'learner',
  '/belajar/tes/:item': 'learner',
  '/belajar/tes/:item/:attempt': 'learner',
  '/belajar/tes/:item/:attempt/serahkan': 'learner',
  '/belajar/tes/:item/:attempt/hasil': 'learner',
  '/belajar/survei/:item': 'learner',
  '/belajar/hasil': 'learner',
  '/belajar/sertifikat': 'learner',
  '/belajar/sertifikat/:certificate/berkas': 'learner',
  '/belajar/bantuan': 'learner',
  '/belajar/jawaban': 'learner',

  '/kelola': 'administrator',
  '/kelola/kegiatan': 'administrator',
  '/kelola/kegiatan/baru': 'administrator',
  '/kelola/kegiatan/:cohort': 'administrator',
  '/kelola/kegiatan/:cohort/pantauan': 'administrator',
  '/kelola/kegiatan/:cohort/pantauan/ekspor': 'administrator',
  '/kelola/kegiatan/:cohort/perhatian': 'administrator',
  '/kelola/kegiatan/:cohort/peserta': 'administrator',
  '/kelola/kegiatan/:cohort/peserta/:enrolment': 'administrator',
  '/kelola/kegiatan/:cohort/impor': 'administrator',
  '/kelola/kegiatan/:cohort/impor/:upload': 'administrator',
  '/kelola/kegiatan/:cohort/impor/:upload/ditolak': 'administrator',
  '/kelola/kegiatan/:cohort/kartu': 'administrator',
  '/kelola/kegiatan/:cohort/kartu/cetak': 'administrator',
  '/kelola/kegiatan/:cohort/presensi': 'administrator',
  '/kelola/kegiatan/:cohort/survei': 'administrator',
  '/kelola/kegiatan/:cohort/survei/cetak': 'administrator',
  '/kelola/kegiatan/:cohort/survei/ekspor': 'administrator',
  '/kelola/kegiatan/:cohort/kelulusan': 'administrator',
  '/kelola/kegiatan/:cohort/kelulusan/ekspor': 'administrator',
  '/kelola/kegiatan/:cohort/jadwal': 'administrator',
  '/kelola/kegiatan/:cohort/pembaruan': 'administrator',
  '/kelola/kegiatan/:cohort/sertifikat': 'administrator',
  '/kelola/kegiatan/:cohort/sertifikat/:certificate': 'administrator',
  '/kelola/kegiatan/:cohort/sertifikat/:certificate/berkas': 'administrator',
  '/kelola/pekerjaan/:job': 'administrator',
  '/kelola/kalender': 'administrator',
  '/kelola/catatan': 'administrator',

  '/ajar': 'trainer',
  '/ajar/perlu-diperiksa': 'trainer',
  '/ajar/materi/:lesson': 'trainer',
  '/ajar/materi/:lesson/:part': 'trainer',
  '/panduan/blok': 'trainer',
  '/berkas/:hash': 'actor',
}

const WELCOME: Record<Access, readonly Visitor[]> = {
  all: VISITORS,
  actor: ['participant', 'other participant', 'trainer', 'administrator'],
  learner: ['participant', 'other participant'],
  trainer: ['trainer', 'administrator'],
  administrator: ['administrator'],
}

/** Open to all, yet of no use before signing in. */
const SENDS_GUESTS_ON = ['/', '/keluar']

/** The first look at the trainer's shelf judges every lesson that is shipped. */
const SLOW = 20_000

const routes = await siteRoutes()

describe('the site map', () => {
  it('is the matrix', () => {
    expect(routes.map(({ url }) => url).toSorted()).toEqual(Object.keys(MATRIX).toSorted())
  })

  it.each(routes)('$url says whom it is for', ({ url, module }) => {
    const guarded = [module.loader, module.action].filter((one) => one !== undefined)
    expect(guarded.length).toBeGreaterThan(0)
    for (const one of guarded) expect(one.access).toBe(MATRIX[url])
  })
})

describe('who is let in', () => {
  let connection: Connection
  let site: Awaited<ReturnType<typeof openSite>>
  let tokens: Record<Visitor, string | null>
  let names: Record<string, string>

  beforeAll(async () => {
    connection = await openMemoryStore()
    site = await openSite(connection)
    ;({ tokens, names } = await makeCast(connection.db))
  })
  afterAll(() => connection.close())

  const pathOf = (url: string) => pathWith(names, url)
  const dataOf = (url: string) => (url === '/' ? '/_root.data' : `${pathOf(url)}.data`)

  describe.each(VISITORS)('%s', (visitor) => {
    it.each(routes.map(({ url }) => url))(
      '%s',
      async (url) => {
        const welcome = WELCOME[MATRIX[url]!].includes(visitor)
        const page = verdictOf(await site.ask(pathOf(url), tokens[visitor]))
        const data = await verdictOfData(await site.ask(dataOf(url), tokens[visitor]))
        const signIn = visitor === 'guest' && (!welcome || SENDS_GUESTS_ON.includes(url))
        const expected = signIn ? 'sign in' : welcome ? 'welcome' : 'forbidden'
        expect({ page, data }).toEqual({ page: expected, data: expected })
      },
      SLOW,
    )

    it.each(routes.filter(({ module }) => module.action).map(({ url }) => url))(
      'sending a form to %s',
      async (url) => {
        if (WELCOME[MATRIX[url]!].includes(visitor)) return
        const answer = await site.ask(pathOf(url), tokens[visitor], { aksi: 'coba' })
        expect(answer.status).toBe(visitor === 'guest' ? 401 : 403)
      },
    )
  })

  it('another cohort’s participant finds nothing of this one', async () => {
    for (const url of [
      '/belajar/hari/:day',
      '/belajar/materi/:item',
      '/belajar/materi/:item/:part',
    ]) {
      const answer = await site.ask(pathOf(url), tokens['other participant'])
      expect([url, answer.status]).toEqual([url, 404])
    }
  })

  it('a page that does not exist tells nobody more', async () => {
    for (const visitor of VISITORS) {
      expect((await site.ask('/rahasia', tokens[visitor])).status).toBe(404)
      expect((await site.ask('/rahasia.data', tokens[visitor])).status).toBe(404)
    }
  })
})

type Verdict = 'welcome' | 'sign in' | 'forbidden' | `status ${number}`

/** A thing that does not exist (404) or a form's page that goes on elsewhere is still a welcome. */
function verdictOf(answer: Response, to = answer.headers.get('Location')): Verdict {
  if (to) return to.startsWith('/masuk') ? 'sign in' : 'welcome'
  if (answer.status === 403) return 'forbidden'
  return answer.status === 200 || answer.status === 404 ? 'welcome' : `status ${answer.status}`
}

/** Data answers a redirection with 202 and the address inside. */
async function verdictOfData(answer: Response): Promise<Verdict> {
  if (answer.status !== 202) return verdictOf(answer)
  return (await answer.text()).includes('"/masuk') ? 'sign in' : 'welcome'
}

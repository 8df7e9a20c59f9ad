import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Connection } from '~db/connection.server'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { openSite } from '~tests/support/site'
import { makeTwoLearners } from '~tests/support/two-learners'

const PASSWORD = 'perahu kapuas senja teduh'
const COHORT = '/kelola/kegiatan/angkatan-satu'
/** PostgreSQL takes no zero byte in a text, SQLite does; half a character pair is valid in neither. */
const ODD = [
  '\u0000',
  'Siti\u0000',
  '\ud83d',
  '\u202e\u2066',
  '\ufffe',
  '%',
  '\\',
  "'--",
  '🪷'.repeat(50),
]

describeEachEngine('characters that no name has', (engine) => {
  let connection: Connection
  let site: Awaited<ReturnType<typeof openSite>>
  let cast: Awaited<ReturnType<typeof makeTwoLearners>>

  beforeAll(async () => {
    connection = await openTestDatabase(engine)
    cast = await makeTwoLearners(connection.db)
    site = await openSite(connection)
  })
  afterAll(() => connection.close())

  it.each(ODD.map((odd) => [JSON.stringify(odd), odd]))(
    'break no page, wherever they stand in the address: %s',
    async (_, odd) => {
      const sign = new URLSearchParams({ q: odd }).toString().slice(2).replaceAll('+', '%20')
      const asked = [
        ['siti', `/belajar/hari/${sign}`],
        ['siti', `/belajar/materi/${sign}`],
        ['siti', `/belajar/materi/materi-ini/${sign}`],
        ['siti', `/belajar/materi/materi-ini/pertama?ulangi=${sign}`],
        ['siti', `/berkas/${sign}`],
        ['budi', `/kelola/kegiatan/${sign}`],
        ['budi', `${COHORT}/peserta/${sign}`],
        ['budi', `${COHORT}/peserta?cari=${sign}&opd=${sign}&keadaan=${sign}&halaman=${sign}`],
        ['budi', `${COHORT}/pantauan?hari=${sign}&opd=${sign}`],
        ['budi', `${COHORT}/impor/${sign}`],
        ['budi', `/kelola/catatan?cari=${sign}&halaman=${sign}&orang=${sign}`],
        ['budi', `/ajar/materi/${sign}`],
        ['siti', `/aktivasi?kode=${sign}`],
      ] as const
      for (const [who, path] of asked) {
        const { status } = await site.ask(path, cast.tokens[who])
        expect([path, status < 500]).toEqual([path, true])
      }
    },
  )

  it.each(ODD.map((odd) => [JSON.stringify(odd), odd]))('break no form: %s', async (_, odd) => {
    const part = '/belajar/materi/materi-ini/kedua'
    const forms = [
      [null, '/masuk', { name: odd, password: odd }],
      [null, '/masuk', { name: 'siti@contoh.id', password: PASSWORD, to: odd, unsent: odd }],
      [null, '/aktivasi', { aksi: 'simpan', code: odd, password: odd }],
      ['siti', part, { aksi: odd, 'refleksi:renungan': `a ${odd} b`, 'nomor:renungan': odd }],
      ['siti', part, { aksi: 'simpan', [`jawaban:${odd}`]: odd, [`nomor:${odd}`]: odd }],
      ['siti', '/belajar/nama', { aksi: 'lapor', wanted: `Siti ${odd}` }],
      ['siti', '/belajar/hari/hari-ini', { itemId: odd, doneOn: odd }],
      ['siti', '/akun', { aksi: 'akhiri', session: odd }],
      ['siti', '/akun', { aksi: 'kegiatan', enrolment: odd }],
      [
        'budi',
        '/kelola/kalender',
        { aksi: 'tambah', date: odd, name: odd, kind: odd, decree: odd },
      ],
      ['budi', `${COHORT}/presensi`, { aksi: odd, enrolment: odd, status: odd, letter: odd }],
    ] as const
    for (const [who, path, form] of forms) {
      const answer = await site.ask(path, who && cast.tokens[who], form)
      expect([path, form, answer.status < 500]).toEqual([path, form, true])
    }
  })
})

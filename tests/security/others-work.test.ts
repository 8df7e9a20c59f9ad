import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import type { Connection } from '~db/connection.server'
import { openMemoryStore } from '~tests/support/memory-store'
import { openSite } from '~tests/support/site'
import { makeTwoLearners } from '~tests/support/two-learners'

const PRIVATE = 'kalimat pribadi milik Joko'
const LESSON = '/belajar/materi/materi-ini'

let connection: Connection
let site: Awaited<ReturnType<typeof openSite>>
let cast: Awaited<ReturnType<typeof makeTwoLearners>>

beforeEach(async () => {
  connection = await openMemoryStore()
  cast = await makeTwoLearners(connection.db)
  site = await openSite(connection)
})
afterEach(() => connection.close())

/** The same address as a page and as data. */
async function bothWays(path: string, token: string) {
  const [address = '', query = ''] = path.split('?')
  const ask = async (url: string) => {
    const answer = await site.ask(url, token)
    return { url, status: answer.status, text: await answer.text() }
  }
  const asked = query ? `?${query}` : ''
  return [await ask(address + asked), await ask(`${address}.data${asked}`)]
}

const answers = () => connection.db.selectFrom('answers').selectAll().execute()
const enrolment = (id: string) =>
  connection.db.selectFrom('enrolments').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('what Joko wrote', () => {
  beforeEach(async () => {
    const form = { aksi: 'simpan', 'refleksi:renungan': PRIVATE }
    expect((await site.ask(`${LESSON}/kedua`, cast.tokens.joko, form)).status).toBe(303)
    expect(await answers()).toHaveLength(1)
  })

  it('stands on his own page alone', async () => {
    for (const { text } of await bothWays(`${LESSON}/kedua`, cast.tokens.joko))
      expect(text).toContain(PRIVATE)
    for (const { text, status } of await bothWays(`${LESSON}/kedua`, cast.tokens.siti)) {
      expect(status).toBe(200)
      expect(text).not.toContain(PRIVATE)
    }
  })

  it('stays his when Siti names his enrolment, his person or his answer', async () => {
    const [row] = await answers()
    const query = new URLSearchParams({
      enrolment: cast.joko.id,
      enrolmentId: cast.joko.id,
      personId: cast.joko.person_id,
    })
    const places = ['/belajar', '/belajar/jadwal', '/akun', `${LESSON}/kedua`, '/belajar/nama']
    for (const place of places) {
      for (const { url, text } of await bothWays(`${place}?${query}`, cast.tokens.siti)) {
        expect([url, /Joko|pribadi milik/.test(text)]).toEqual([url, false])
      }
    }
    for (const id of [row!.id, cast.joko.id, cast.joko.person_id]) {
      for (const { url, status } of [
        ...(await bothWays(`/belajar/hari/${id}`, cast.tokens.siti)),
        ...(await bothWays(`/belajar/materi/${id}`, cast.tokens.siti)),
        ...(await bothWays(`/berkas/${id}`, cast.tokens.siti)),
      ]) {
        expect([url, status]).toEqual([url, 404])
      }
    }
  })

  it('is neither overwritten nor taken over by a form of Siti’s that carries its id', async () => {
    const [row] = await answers()
    const form = {
      aksi: 'simpan',
      'refleksi:renungan': 'tulisan Siti sendiri',
      'nomor:renungan': row!.id,
    }
    const answer = await site.ask(`${LESSON}/kedua`, cast.tokens.siti, form)
    const stored = await answers()
    expect(stored.find(({ id }) => id === row!.id)).toEqual(row)
    // What was confirmed must be there, whatever id came with it.
    expect(answer.status).toBe(303)
    expect(stored.filter(({ enrolment_id }) => enrolment_id === cast.siti.id)).toHaveLength(1)
  })
})

describe('a field the server owns, sent along in a form', () => {
  const FORGED = {
    score: '1',
    correct: 'true',
    completed_at: '2025-06-10T00:00:00.000Z',
    completedAt: '2025-06-10T00:00:00.000Z',
    received_at: '2025-06-10T00:00:00.000Z',
    receivedAt: '2025-06-10T00:00:00.000Z',
    revision_id: 'palsu',
    revisionId: 'palsu',
    day_marks: 'sss',
    days_done: '3',
    items_done: '3',
    finish: 'true',
    onTime: '1',
    sequence: '99',
    now: '2025-06-10T00:00:00.000Z',
  }

  it('is not read: nobody grades themselves, finishes a day or chooses the time', async () => {
    const form = { ...FORGED, aksi: 'simpan', 'jawaban:soal-1': 'a' }
    await site.ask(`${LESSON}/pertama`, cast.tokens.siti, form)
    expect(await answers()).toMatchObject([
      { revision_id: cast.revisionId, sequence: 1, value: '{"choices":["a"]}' },
    ])
    expect((await answers())[0]!.received_at).toMatch(/^2025-06-18T02:00/)
    expect(await enrolment(cast.siti.id)).toMatchObject({
      day_marks: '-b-',
      days_done: 0,
      items_done: 0,
    })
    const tables = ['part_completions', 'item_completions', 'day_completions'] as const
    for (const table of tables) {
      expect(await connection.db.selectFrom(table).selectAll().execute()).toEqual([])
    }
  })

  it('does not move the work to somebody else’s enrolment', async () => {
    const before = await enrolment(cast.joko.id)
    const form = {
      aksi: 'simpan',
      'jawaban:soal-1': 'b',
      enrolment: cast.joko.id,
      enrolmentId: cast.joko.id,
      enrolment_id: cast.joko.id,
      personId: cast.joko.person_id,
      itemId: 'materi-kemarin',
      partId: 'kedua',
    }
    await site.ask(`${LESSON}/pertama`, cast.tokens.siti, form)
    expect(await answers()).toMatchObject([{ enrolment_id: cast.siti.id, item_id: 'materi-ini' }])
    expect(await enrolment(cast.joko.id)).toEqual(before)
  })

  it('does not finish a part whose question is unanswered', async () => {
    const answer = await site.ask(`${LESSON}/pertama`, cast.tokens.siti, {
      ...FORGED,
      aksi: 'lanjut',
    })
    expect(answer.headers.get('Location')).toBe(`${LESSON}/pertama?kurang`)
    expect(await connection.db.selectFrom('part_completions').selectAll().execute()).toEqual([])
  })

  it('does not count an option the question does not have', async () => {
    const form = { aksi: 'lanjut', 'jawaban:soal-1': 'tidak-ada' }
    const answer = await site.ask(`${LESSON}/pertama`, cast.tokens.siti, form)
    expect(answer.headers.get('Location')).toBe(`${LESSON}/pertama?kurang`)
  })
})

describe('another person’s things, named in a form', () => {
  it('an enrolment of Joko’s cannot be chosen', async () => {
    const form = { aksi: 'kegiatan', enrolment: cast.joko.id }
    const answer = await site.ask('/akun', cast.tokens.siti, form)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    const chosen = await connection.db.selectFrom('sessions').select('enrolment_id').execute()
    expect(chosen.every(({ enrolment_id }) => enrolment_id === null)).toBe(true)
  })

  it('a session of Joko’s cannot be ended', async () => {
    const { id } = await connection.db
      .selectFrom('sessions')
      .select('id')
      .where('person_id', '=', cast.joko.person_id)
      .executeTakeFirstOrThrow()
    await site.ask('/akun', cast.tokens.siti, { aksi: 'akhiri', session: id })
    expect((await site.ask('/akun', cast.tokens.joko)).status).toBe(200)
  })

  it('“all other sessions” are one’s own', async () => {
    await site.ask('/akun', cast.tokens.siti, { aksi: 'akhiri-lainnya' })
    expect((await site.ask('/akun', cast.tokens.joko)).status).toBe(200)
  })

  it('an item of another cohort cannot be answered or recorded', async () => {
    const form = { aksi: 'lanjut', 'jawaban:soal-1': 'b', 'nomor:soal-1': newId() }
    for (const item of ['materi-dewi', 'hari-dewi']) {
      const answer = await site.ask(`/belajar/materi/${item}/pertama`, cast.tokens.siti, form)
      expect(answer.status).toBe(404)
    }
    const external = { itemId: 'materi-dewi', doneOn: '2025-06-18' }
    const recorded = await site.ask('/belajar/hari/hari-ini', cast.tokens.siti, external)
    expect(recorded.status).toBeGreaterThanOrEqual(400)
    expect(await answers()).toEqual([])
  })

  it('a lesson is not made done by recording it as done elsewhere', async () => {
    const external = { itemId: 'materi-ini', doneOn: '2025-06-18' }
    const answer = await site.ask('/belajar/hari/hari-ini', cast.tokens.siti, external)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await connection.db.selectFrom('item_completions').selectAll().execute()).toEqual([])
  })
})

describe('a locked day', () => {
  it('opens by no address, and says only when it will', async () => {
    const places = [
      '/belajar/hari/besok',
      '/belajar/materi/materi-besok',
      '/belajar/materi/materi-besok/pertama',
      '/belajar/materi/materi-besok/kedua?ulangi=soal-1',
    ]
    for (const place of places) {
      for (const { url, status, text } of await bothWays(place, cast.tokens.siti)) {
        expect([url, status]).toEqual([url, 403])
        expect(text).toContain('belum dibuka')
        expect(text).not.toMatch(/Isi pertama|Isi kedua|Sikap mana|Hari Senin/)
      }
    }
  })

  it('takes no answer', async () => {
    const form = { aksi: 'lanjut', 'jawaban:soal-1': 'b' }
    const place = '/belajar/materi/materi-besok/pertama'
    expect((await site.ask(place, cast.tokens.siti, form)).status).toBe(403)
    expect(await answers()).toEqual([])
  })
})

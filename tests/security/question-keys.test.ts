import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Connection } from '~db/connection.server'
import { openMemoryStore } from '~tests/support/memory-store'
import { openSite } from '~tests/support/site'
import { makeTwoLearners } from '~tests/support/two-learners'

/** The feedback and the reason that `makeLesson` writes, and every word that says which option is right. */
const FEEDBACK = /Warga terbantu|Warga menunggu/
const REASON = 'Warga berhak atas penjelasan'
const FLAGS = /"correct"|"weight"|"feedback"|"explanation","|Tepat|Belum tepat/
const PART = '/belajar/materi/materi-ini/pertama'

let connection: Connection
let site: Awaited<ReturnType<typeof openSite>>
let cast: Awaited<ReturnType<typeof makeTwoLearners>>

beforeEach(async () => {
  connection = await openMemoryStore()
  cast = await makeTwoLearners(connection.db)
  site = await openSite(connection)
})
afterEach(() => connection.close())

const read = async (path: string, token: string) => (await site.ask(path, token)).text()
const answer = (token: string, choice: string) =>
  site.ask(PART, token, { aksi: 'periksa:soal-1', 'jawaban:soal-1': choice })

describe('the key of a question', () => {
  it.each([
    PART,
    `${PART}.data`,
    `${PART}?ulangi=soal-1`,
    `${PART}.data?ulangi=soal-1`,
    '/belajar/materi/materi-ini/kedua.data',
    '/belajar/hari/hari-ini.data',
    '/belajar.data',
  ])('is not in %s before an answer', async (path) => {
    const text = await read(path, cast.tokens.siti)
    if (path.includes('pertama')) expect(text).toContain('Sikap mana yang tepat?')
    expect(text.replaceAll('Sikap mana yang tepat?', '')).not.toMatch(FLAGS)
    expect(text).not.toMatch(FEEDBACK)
    expect(text).not.toContain(REASON)
  })

  it('is shown to who answered, and still to nobody else', async () => {
    await answer(cast.tokens.joko, 'a')
    expect(await read(PART, cast.tokens.joko)).toContain(REASON)
    for (const path of [PART, `${PART}.data`]) {
      const text = await read(path, cast.tokens.siti)
      expect(text).not.toMatch(FEEDBACK)
      expect(text).not.toContain(REASON)
    }
  })

  it('is not told by a form that answers nothing', async () => {
    const nothing: Record<string, string>[] = [
      {},
      { 'jawaban:soal-1': '' },
      { 'jawaban:soal-1': 'z' },
    ]
    for (const form of nothing) {
      await site.ask(PART, cast.tokens.siti, { aksi: 'periksa:soal-1', ...form })
      const text = await read(`${PART}.data`, cast.tokens.siti)
      expect([form, text.includes(REASON), FEEDBACK.test(text)]).toEqual([form, false, false])
    }
  })

  it('tells of the options not chosen no feedback', async () => {
    await answer(cast.tokens.siti, 'a')
    const text =
      (await read(PART, cast.tokens.siti)) + (await read(`${PART}.data`, cast.tokens.siti))
    expect(text).toContain('Warga menunggu')
    expect(text).not.toContain('Warga terbantu')
  })

  it('comes back under cover when the question is shown open again', async () => {
    await answer(cast.tokens.siti, 'a')
    const text = await read(`${PART}?ulangi=soal-1`, cast.tokens.siti)
    expect(text).not.toContain(REASON)
    expect(text).not.toMatch(FEEDBACK)
  })
})

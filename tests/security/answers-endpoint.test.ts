import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '~/domain/ids'
import type { Connection } from '~db/connection.server'
import { openMemoryStore } from '~tests/support/memory-store'
import { openServer } from '~tests/support/server'
import { makeTwoLearners } from '~tests/support/two-learners'

const ENDPOINT = '/belajar/jawaban'
const KEY = /Warga terbantu|Warga menunggu|berhak atas penjelasan|correct|weight|score|benar|tepat/i

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
const answer = (more: object = {}) => ({
  id: newId(),
  enrolmentId: cast.siti.id,
  itemId: 'materi-ini',
  partId: 'kedua',
  targetId: 'renungan',
  value: { text: 'Satu dua' },
  sequence: 1,
  ...more,
})
const send = (who: Who | null, body: unknown, headers: Record<string, string> = {}) =>
  server.ask(ENDPOINT, {
    form: typeof body === 'string' ? body : JSON.stringify(body),
    headers: {
      'Content-Type': 'application/json',
      ...(who ? { Cookie: `sesi=${cast.tokens[who]}` } : undefined),
      ...headers,
    },
  })
const rows = () => connection.db.selectFrom('answers').selectAll().execute()

describe('the answers endpoint', () => {
  it('keeps what Siti typed and tells it was', async () => {
    const one = answer()
    const { status, headers, text } = await send('siti', {
      person: cast.siti.person_id,
      answers: [one],
    })
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'application/json',
      'no-store',
    ])
    expect(JSON.parse(text)).toMatchObject({ answers: [{ id: one.id, status: 'tersimpan' }] })
    expect(await rows()).toMatchObject([{ id: one.id, enrolment_id: cast.siti.id }])
  })

  it('tells nothing of the key, whatever is answered', async () => {
    for (const choice of ['a', 'b', 'z']) {
      const { text } = await send('siti', {
        person: cast.siti.person_id,
        answers: [
          answer({ partId: 'pertama', targetId: 'soal-1', value: { choices: [choice] } }),
          answer({ partId: 'pertama', targetId: 'soal-9', value: { choices: [choice] } }),
        ],
      })
      expect(text).not.toMatch(KEY)
    }
  })

  it('answers a guest in words the island can show, and keeps nothing', async () => {
    for (const path of [ENDPOINT, `${ENDPOINT}.data`]) {
      const body = JSON.stringify({ person: cast.siti.person_id, answers: [answer()] })
      const headers = { 'Content-Type': 'application/json' }
      expect((await server.ask(path, { form: body, headers })).status).toBe(401)
    }
    const { status, text } = await send(null, { person: 'x', answers: [answer()] })
    expect([status, JSON.parse(text)]).toEqual([
      401,
      { reason: 'Sesi Anda sudah berakhir. Masuk lagi agar jawaban Anda terkirim.' },
    ])
    expect(await rows()).toEqual([])
  })

  it('refuses what was typed with another account, whole', async () => {
    const own = answer({ enrolmentId: cast.joko.id })
    const { status, text } = await send('joko', { person: cast.siti.person_id, answers: [own] })
    expect([status, JSON.parse(text).reason]).toEqual([
      409,
      expect.stringContaining('ditulis dengan akun lain'),
    ])
    expect(await rows()).toEqual([])
  })

  it('writes into nobody else’s work and no locked or foreign item', async () => {
    const { status, text } = await send('siti', {
      person: cast.siti.person_id,
      answers: [
        answer({ enrolmentId: cast.joko.id }),
        answer({ itemId: 'materi-besok' }),
        answer({ itemId: 'materi-dewi' }),
        answer({ targetId: 'soal-1' }),
        answer({ value: { pledge: '2026-1' } }),
        answer({ value: { text: 'x'.repeat(5001) } }),
        answer({ id: 'bukan-uuid' }),
        answer({ sequence: 0 }),
        answer({ itemId: "x' or 1=1" }),
        'bukan jawaban',
      ],
    })
    expect(status).toBe(200)
    const { answers } = JSON.parse(text) as { answers: { status: string; reason: string }[] }
    expect(answers.map((one) => one.status)).toEqual(Array.from(answers, () => 'ditolak'))
    expect(answers).toHaveLength(10)
    expect(answers.some(({ reason }) => reason.includes('batasnya 5.000 huruf'))).toBe(true)
    expect(text).not.toContain('Rahasia besok')
    expect(await rows()).toEqual([])
  })

  it('does not overwrite Joko’s answer whose id Siti sends', async () => {
    const his = answer({ enrolmentId: cast.joko.id, value: { text: 'milik Joko' } })
    await send('joko', { person: cast.joko.person_id, answers: [his] })
    await send('siti', { person: cast.siti.person_id, answers: [answer({ id: his.id })] })
    expect(await rows()).toHaveLength(2)
    expect((await rows()).find(({ id }) => id === his.id)).toMatchObject({
      enrolment_id: cast.joko.id,
      value: '{"text":"milik Joko"}',
    })
  })

  it.each([
    ['no JSON', '{"person":'],
    ['no batch', '[]'],
    ['a batch of nothing', '{"person":"x","answers":[]}'],
    ['51 answers', JSON.stringify({ person: 'x', answers: Array.from({ length: 51 }, () => 0) })],
  ])('refuses %s with a reason', async (_, body) => {
    const { status, text } = await send('siti', body)
    expect([status, JSON.parse(text).reason]).toEqual([422, expect.stringContaining('terbaca')])
  })

  it('takes no more than 64 KB, and nothing from another site', async () => {
    expect((await send('siti', 'x'.repeat(70_000))).status).toBe(413)
    const batch = { person: cast.siti.person_id, answers: [answer()] }
    for (const Origin of ['https://jahat.example', 'null', '']) {
      expect((await send('siti', batch, { Origin })).status).toBe(403)
    }
    expect(await rows()).toEqual([])
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Question } from '~/domain/answers/question'
import type { TestSettings } from '~/domain/assessment/test-settings'
import { newId } from '~/domain/ids'
import type { Connection } from '~db/connection.server'
import { makeCohort, makeEnrolment } from '~tests/support/make'
import { KEY_WORDS, makeBank, questionOf, testOptions } from '~tests/support/make-test'
import { openMemoryStore } from '~tests/support/memory-store'
import { openServer } from '~tests/support/server'
import { siteRoutes } from '~tests/support/site'
import { createSessionFor } from '~/http/sessions.server'
import { DAY_SEVEN } from '~tests/support/actors'

const KINDS: Question['kind'][] = [
  'single',
  'multiple',
  'true-false',
  'matching',
  'short',
  'numeric',
]
/** What authors wrote of right and wrong, what they accept, and the names of the fields that hold it. */
const KEY =
  /TANGGAPAN-RAHASIA|ALASAN-RAHASIA|kata rahasia|"correct"|"weight"|"feedback":\s*"T|"explanation"|"accepted"|"match"|17310[57]/

let connection: Connection
let server: Awaited<ReturnType<typeof openServer>>
beforeEach(async () => {
  connection = await openMemoryStore()
  server = await openServer(connection)
})
afterEach(async () => {
  await server.close()
  await connection.close()
})

/** Siti and Joko in a cohort whose day today asks for a test of every kind of question. */
async function world(settings: Partial<TestSettings> = {}) {
  const { db } = connection
  await makeBank(db, { questions: KINDS.map((kind) => questionOf(`soal-${kind}`, kind, kind)) })
  const options = testOptions({ questions: KINDS.length, review: 'nothing', ...settings })
  const { cohort } = await makeCohort(db, {
    days: [
      {
        day_id: 'hari-ini',
        date: '2025-06-18',
        items: [{ item_id: 'tes', title: 'Tes uji', kind: 'test', options }],
      },
    ],
  })
  const enter = async () => {
    const enrolment = await makeEnrolment(db, { cohort_id: cohort.id })
    const token = await createSessionFor(db, enrolment.person_id, {
      device: 'own',
      label: 'uji',
      now: DAY_SEVEN,
    })
    return { ...enrolment, headers: { Cookie: `sesi=${token}` } }
  }
  const siti = await enter()
  const joko = await enter()
  return { siti, joko }
}
type Learner = Awaited<ReturnType<typeof world>>['siti']

const post = (who: Learner, path: string, form: Record<string, string>) =>
  server.ask(path, { form: new URLSearchParams(form).toString(), headers: who.headers })

/** Begins an attempt and answers where it stands. */
async function begin(who: Learner): Promise<string> {
  const { headers } = await post(who, '/belajar/tes/tes', { ke: '1' })
  return new URL(String(headers.location), 'http://localhost').pathname
}

/** Every address of the site map that a learner may read, with this attempt in it. */
async function addresses(attempt: string): Promise<string[]> {
  const [, , , item, id] = attempt.split('/')
  const named: Record<string, string> = {
    item: item!,
    attempt: id!,
    day: 'hari-ini',
    part: 'pertama',
    hash: 'x',
  }
  const urls = (await siteRoutes())
    .filter(({ module }) => module.loader)
    .map(({ url }) => url.replaceAll(/:(\w+)/g, (_, name: string) => named[name] ?? 'x'))
    .filter((url) => url !== '/keluar' && url !== '/*')
  const pages = [`${attempt}?bagian=2`, `${attempt}/hasil?bagian=2`]
  return [...urls, ...pages].flatMap((url) => {
    const [path = '', query = ''] = url.split('?')
    const data = path === '/' ? '/_root.data' : `${path}.data`
    return [url, `${data}${query && `?${query}`}`]
  })
}

async function readEverything(who: Learner, attempt: string) {
  const found = []
  for (const path of await addresses(attempt)) {
    const { text } = await server.ask(path, { headers: who.headers })
    const key = KEY.exec(text)
    if (key) found.push([path, key[0]])
  }
  return found
}

const SLOW = 60_000

describe('the key of a test', () => {
  it('stands in no page, data or endpoint while it runs', { timeout: SLOW }, async () => {
    const { siti } = await world({ review: 'feedback' })
    const attempt = await begin(siti)
    const { text } = await server.ask(attempt, { headers: siti.headers })
    expect(text).toContain('Pertanyaan soal-')
    await post(siti, attempt, { 'jawaban:soal-single': 'a', aksi: 'simpan' })
    expect(await readEverything(siti, attempt)).toEqual([])
    const answer = {
      id: newId(),
      enrolmentId: siti.id,
      itemId: 'tes',
      partId: 'tes',
      attemptId: attempt.split('/').at(-1),
      targetId: 'soal-single',
      value: { choices: ['b'] },
      sequence: 5,
    }
    const sent = await server.ask('/belajar/jawaban', {
      form: JSON.stringify({ person: siti.person_id, answers: [answer] }),
      headers: { ...siti.headers, 'Content-Type': 'application/json' },
    })
    expect(JSON.parse(sent.text)).toEqual({
      answers: [{ id: answer.id, status: 'tersimpan', receivedAt: expect.any(String), newest: 5 }],
    })
  })

  it.each(['nothing', 'score', 'feedback-after-window'] as const)(
    'stands nowhere after it was handed in either, where the policy is %s',
    { timeout: SLOW },
    async (review) => {
      const { siti } = await world({ review })
      const attempt = await begin(siti)
      await post(siti, attempt, { 'jawaban:soal-single': 'b', aksi: 'simpan' })
      await post(siti, `${attempt}/serahkan`, {})
      const { text } = await server.ask(`${attempt}/hasil.data`, { headers: siti.headers })
      expect(text.includes('16.67')).toBe(review !== 'nothing')
      expect(await readEverything(siti, attempt)).toEqual([])
    },
  )

  it('is shown with its reasons to who handed it in, and to nobody else', async () => {
    const { siti, joko } = await world({ review: 'feedback' })
    const attempt = await begin(siti)
    await post(siti, `${attempt}/serahkan`, {})
    const own = await server.ask(`${attempt}/hasil`, { headers: siti.headers })
    expect(own.text).toContain(KEY_WORDS.reason)
    for (const path of [attempt, `${attempt}/serahkan`, `${attempt}/hasil`]) {
      for (const address of [path, `${path}.data`]) {
        const { status, text } = await server.ask(address, { headers: joko.headers })
        expect([address, status]).toEqual([address, 404])
        expect(text).not.toMatch(KEY)
      }
    }
  })
})

describe('a forged field', () => {
  it('of a start decides neither questions nor time nor number', async () => {
    const { siti } = await world({ attempts: 1 })
    await post(siti, '/belajar/tes/tes', {
      ke: '99',
      id: newId(),
      seed: 'pilihan-saya',
      deadline: '2099-01-01T00:00:00.000Z',
      number: '7',
      rules: '{"passMark":0}',
    })
    const rows = await connection.db.selectFrom('attempts').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ number: 1 })
    expect(rows[0]!.seed).toMatch(/^[0-9a-f]{32}$/)
    expect(rows[0]!.deadline! < '2025-06-18T02:11').toBe(true)
    expect(JSON.parse(rows[0]!.rules)).toMatchObject({ passMark: 70 })
  })

  it('of handing in changes neither score nor who it is for', async () => {
    const { siti, joko } = await world()
    const attempt = await begin(siti)
    const forged = { score: '100', passed: '1', percent: '100', enrolmentId: joko.id, submit: 'ya' }
    await post(siti, `${attempt}/serahkan`, forged)
    const [result] = await connection.db.selectFrom('attempt_results').selectAll().execute()
    expect(result).toMatchObject({ score: 0, percent: 0, passed: 0 })
    expect(await connection.db.selectFrom('item_completions').selectAll().execute()).toEqual([])
    const again = await begin(joko)
    expect((await post(joko, `${attempt}/serahkan`, {})).status).toBe(404)
    expect((await post(joko, attempt, { 'jawaban:soal-single': 'b' })).status).toBe(404)
    expect(again).not.toBe(attempt)
  })
})

import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import type { Attempt } from '~/domain/assessment/attempt'
import { newId } from '~/domain/ids'
import type { Db } from '~db/schema'
import { signInParticipants, type SignedIn } from '../participants'
import type { Measurement } from '../result'
import { startPlatform } from '../server-process'
import { withStoreFile } from '../stage'
import { countAnswers } from '../stored-answers'

const PEOPLE = 500
const ITEM = 'tes-awal'
/** People press within this time after the hour; each then answers one question at a time. */
const PRESS_WITHIN_MS = 5_000
const ANSWER_EVERY_MS = 10_000
const ANSWERS = 5
const PATIENCE_MS = 60_000

/** A synchronised start: everybody presses "Mulai" at eight o'clock and goes on answering. */
export const testStart: Measurement = {
  name: 'test-start',
  run: async (stage) => {
    const store = await stage.copyOfDemo('test-start')
    const people = await withStoreFile(store, async (db) => {
      await allowAgain(db)
      return signInParticipants(db, PEOPLE)
    })
    const before = await withStoreFile(store, countAnswers)
    const server = await startPlatform(store)
    const seen: Seen = { starts: [], answers: [], errors: 0 }
    await Promise.all(people.map((person) => takePart(server.origin, person, seen)))
    const { cpuMs } = await server.usage()
    await server.stop()
    const stored = (await withStoreFile(store, countAnswers)) - before
    return [
      {
        what: `${people.length} people press "Mulai" within ${PRESS_WITHIN_MS / 1000} s: p95`,
        measured: p95(seen.starts),
        unit: 'ms',
        goal: { atMost: 300 },
        note: `the button and the first page; then an answer every ${ANSWER_EVERY_MS / 1000} s each`,
      },
      {
        what: 'their answers while the others begin: p95',
        measured: p95(seen.answers),
        unit: 'ms',
        goal: { atMost: 300 },
        note: `${seen.answers.length} confirmed, ${stored} stored`,
      },
      {
        what: 'synchronised start: errors, and confirmed answers that are missing',
        measured: seen.errors + Math.max(0, seen.answers.length - stored),
        unit: '',
        goal: { atMost: 0 },
      },
      {
        what: 'synchronised start: CPU a person (server process, start and answers)',
        measured: cpuMs / people.length,
        unit: 'ms',
      },
    ]
  },
}

interface Seen {
  starts: number[]
  answers: number[]
  errors: number
}

/** The demo's people have used their one attempt. */
async function allowAgain(db: Db): Promise<void> {
  const items = await db
    .selectFrom('cohort_items')
    .select(['cohort_id', 'options'])
    .where('item_id', '=', ITEM)
    .execute()
  for (const { cohort_id, options } of items) {
    const { tes } = JSON.parse(options) as { tes: Attempt['settings'] }
    await db
      .updateTable('cohort_items')
      .set({ options: JSON.stringify({ tes: { ...tes, attempts: 0 } }) })
      .where('cohort_id', '=', cohort_id)
      .where('item_id', '=', ITEM)
      .execute()
  }
}

async function takePart(origin: string, person: SignedIn, seen: Seen): Promise<void> {
  try {
    await wait(Math.random() * PRESS_WITHIN_MS)
    const begun = performance.now()
    const attempt = await pressStart(origin, person)
    const page = await ask(origin + attempt, { headers: { cookie: person.cookie } })
    seen.starts.push(performance.now() - begun)
    if (page.status !== 200) throw new Error(`status ${page.status}`)
    const choices = page.text.matchAll(/<fieldset[^>]* data-simpan="([^"]+)"/g)
    const asked = [...choices].map(([, id]) => id!)
    for (const targetId of asked.slice(0, ANSWERS)) {
      await wait(Math.random() * ANSWER_EVERY_MS)
      const sent = performance.now()
      await sendAnswer(origin, person, attempt, targetId)
      seen.answers.push(performance.now() - sent)
    }
  } catch {
    seen.errors += 1
  }
}

async function pressStart(origin: string, { cookie }: SignedIn): Promise<string> {
  const { status, location } = await ask(`${origin}/belajar/tes/${ITEM}`, {
    method: 'POST',
    headers: { cookie, origin },
    body: new URLSearchParams({ ke: '2' }),
  })
  if (status !== 303 || !location) throw new Error(`status ${status}`)
  return location
}

async function sendAnswer(
  origin: string,
  { cookie, personId, enrolmentId }: SignedIn,
  attempt: string,
  targetId: string,
): Promise<void> {
  const answer = {
    id: newId(),
    enrolmentId,
    itemId: ITEM,
    partId: 'tes',
    attemptId: attempt.split('/').at(-1),
    targetId,
    value: { choices: ['a'] },
    sequence: 1,
  }
  const { text } = await ask(`${origin}/belajar/jawaban`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: JSON.stringify({ person: personId, answers: [answer] }),
  })
  if (!text.includes('"tersimpan"')) throw new Error(text)
}

async function ask(url: string, init: RequestInit) {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const answer = await fetch(url, { ...init, redirect: 'manual', signal })
  const text = await answer.text()
  return { status: answer.status, location: answer.headers.get('location'), text }
}

const p95 = (list: readonly number[]) =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length * 0.95)] ?? Number.NaN

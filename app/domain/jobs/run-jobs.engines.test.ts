import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { newId } from '~/domain/ids'
import type { Db, Id } from '~db/schema'
import type { Connection } from '~db/connection.server'
import { budi, DAY_SEVEN } from '~tests/support/actors'
import { describeEachEngine, openTestDatabase } from '~tests/support/engines'
import { conflict } from '../refusal'
import { askForJob } from './ask-job.server'
import { findJob } from './find-jobs.server'
import type { JobKind } from './job'
import { LEASE_MS, takeLease } from './lease.server'
import { runJobs } from './run-jobs.server'
import { cancelJob, resumeJob } from './steer-job.server'

/** Writes one row a step into a table that anybody can count. */
const counting: JobKind<{ total: number; thing: Id }> = {
  kind: 'count',
  payload: z.object({ total: z.number(), thing: z.string() }),
  async step({ db, payload: { total, thing }, save }) {
    const done = await countRows(db, thing)
    if (done < total) await save((trx) => addRow(trx, thing, done))
    return { done: Math.min(done + 1, total), total }
  },
}

const countRows = async (db: Db, thing: Id) => {
  const rows = await db
    .selectFrom('certificate_serials')
    .select('year')
    .where('series', '=', thing)
    .execute()
  return rows.length
}

const addRow = (trx: Db, series: Id, year: number) =>
  trx.insertInto('certificate_serials').values({ series, year, last: 0 }).execute()

describeEachEngine('jobs', (engine) => {
  let connection: Connection
  let db: Db
  let now: number
  const machineClock = () => new Date(now).toISOString()
  beforeEach(async () => {
    connection = await openTestDatabase(engine)
    db = connection.db
    now = Date.parse(DAY_SEVEN)
  })
  afterEach(() => connection.close())

  const ask = async (total: number) => {
    const id = newId()
    const job = { id, kind: 'count', thingId: id, payload: { total, thing: id }, total }
    await askForJob(db, budi(), job)
    await askForJob(db, budi(), job)
    return id
  }
  const run = (runner: string, kinds: JobKind<any>[] = [counting], stopping = () => false) =>
    runJobs({
      db,
      runner,
      kinds,
      stopping,
      machineClock,
      clock: () => DAY_SEVEN,
      settings: { origin: 'http://localhost:3000', signingSecret: null },
    })
  const stateOf = async (id: Id) => {
    const { state, done, total, error } = await findJob(db, budi(), id)
    return { state, done, total, error }
  }

  it('run to their end, oldest first, each once however often it was asked for', async () => {
    const [first, second] = [await ask(3), await ask(2)]
    expect(await run('a')).toEqual({ held: true })
    expect(await stateOf(first)).toEqual({ state: 'done', done: 3, total: 3, error: null })
    expect(await stateOf(second)).toEqual({ state: 'done', done: 2, total: 2, error: null })
    expect(await countRows(db, first)).toBe(3)
  })

  it('go on after their runner was killed, once its lease is over', async () => {
    const id = await ask(5)
    const killed: JobKind<any> = {
      ...counting,
      async step(given) {
        const progress = await counting.step(given)
        if (progress.done === 2) await new Promise(() => {})
        return progress
      },
    }
    void run('killed', [killed])
    await expect.poll(() => countRows(db, id)).toBe(2)
    expect(await run('other')).toEqual({ held: false })
    now += LEASE_MS + 1
    expect(await run('other')).toEqual({ held: true })
    expect(await stateOf(id)).toMatchObject({ state: 'done', done: 5 })
    expect(await countRows(db, id)).toBe(5)
  })

  it('are run by one of two at a time', async () => {
    const id = await ask(20)
    const rounds = await Promise.all(['a', 'b', 'c'].map((runner) => run(runner)))
    for (const runner of ['a', 'b', 'c']) await run(runner)
    expect(rounds.some(({ held }) => held)).toBe(true)
    expect(await countRows(db, id)).toBe(20)
    expect(await stateOf(id)).toMatchObject({ state: 'done', done: 20 })
  })

  it('a runner that was thought dead writes nothing when it wakes up', async () => {
    const id = await ask(4)
    let wake = () => {}
    const asleep = new Promise<void>((resolve) => (wake = resolve))
    const sleepy: JobKind<any> = {
      ...counting,
      async step({ payload: { thing }, save }) {
        await asleep
        await save((trx) => addRow(trx, thing, 99))
        return { done: 1, total: 4 }
      },
    }
    const late = run('sleepy', [sleepy])
    await expect.poll(async () => (await stateOf(id)).state).toBe('running')
    now += LEASE_MS + 1
    await run('other')
    // Somebody else is alive: what wakes up may not think the lease free.
    await takeLease(db, 'other', machineClock())
    wake()
    expect(await late).toEqual({ held: false })
    expect(await countRows(db, id)).toBe(4)
  })

  it('stop when told, and go on when told', async () => {
    const id = await ask(5)
    let steps = 0
    const watched: JobKind<any> = {
      ...counting,
      async step(given) {
        if (++steps === 3) await cancelJob(db, budi(), id)
        return counting.step(given)
      },
    }
    await run('a', [watched])
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled', done: 3 })
    await resumeJob(db, budi(), id)
    await run('a')
    expect(await stateOf(id)).toMatchObject({ state: 'done', done: 5 })
    await cancelJob(db, budi(), id)
    expect(await stateOf(id)).toMatchObject({ state: 'done' })
  })

  it('that still wait are cancelled at once', async () => {
    const id = await ask(5)
    await cancelJob(db, budi(), id)
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled', done: 0 })
    await run('a')
    expect(await countRows(db, id)).toBe(0)
  })

  it('end after the step under way when the process does, and go on in the next', async () => {
    const id = await ask(4)
    let steps = 0
    await run('a', [counting], () => ++steps > 3)
    expect((await stateOf(id)).state).toBe('running')
    await run('b')
    expect(await stateOf(id)).toMatchObject({ state: 'done', done: 4 })
  })

  it('say in plain words why they failed: a refusal at once, a fault of ours after three tries', async () => {
    const refused = await ask(1)
    const no: JobKind<any> = { ...counting, step: async () => conflict('Belum bisa. Isi dahulu.') }
    await run('a', [no])
    expect(await stateOf(refused)).toMatchObject({
      state: 'failed',
      error: 'Belum bisa. Isi dahulu.',
    })

    const broken = await ask(1)
    let tries = 0
    const fault: JobKind<any> = {
      ...counting,
      step: async () => {
        tries += 1
        throw new Error('secret path /var/x')
      },
    }
    await run('a', [fault])
    expect(tries).toBe(3)
    const { state, error } = await stateOf(broken)
    expect(state).toBe('failed')
    expect(error).toContain('Jalankan lagi')
    expect(error).not.toContain('secret')
  })

  it('a clock set back does not keep everybody out', async () => {
    await takeLease(db, 'gone', machineClock())
    now -= 86_400_000
    expect(await takeLease(db, 'new', machineClock())).toBe(true)
  })
})

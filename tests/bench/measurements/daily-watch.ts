import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { platformActor } from '~/domain/permissions/actor'
import { readDailyWatch } from '~/domain/progress/daily-watch.server'
import { seedLarge } from '~db/seeds/large.server'
import { migrateToLatest } from '~db/migrate.server'
import type { Db } from '~db/schema'
import { BENCH_NOW } from '../instant'
import { findLargeCohort, signInAdministrator } from '../participants'
import { startPlatform } from '../server-process'
import type { Measurement, Result, Stage } from '../result'
import { withStoreFile } from '../stage'
import { medianMs } from '../timing'

const MANY = 100_000
const WHOLE_COHORT = {
  dayNumber: null,
  page: 1,
  search: '',
  agencyId: null,
  staffGroup: null,
  state: null,
} as const

/** Pantauan harian, which an administrator opens many times a day. */
export const dailyWatch: Measurement = {
  name: 'daily-watch',
  run: async (stage) => [...(await measureDemo(stage)), ...(await measureMany(stage))],
}

async function measureDemo(stage: Stage): Promise<Result[]> {
  const store = await stage.copyOfDemo('daily-watch')
  const { cookie, slug, readMs } = await withStoreFile(store, async (db) => {
    const { slug } = await findLargeCohort(db)
    return { cookie: await signInAdministrator(db), slug, readMs: await timeReading(db, slug, 25) }
  })
  const server = await startPlatform(store)
  const url = `${server.origin}/kelola/kegiatan/${slug}/pantauan`
  const pageMs = await medianMs(25, async () => {
    const answer = await fetch(url, { headers: { cookie } })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`)
  })
  await server.stop()
  return [
    { what: 'daily watch, 589 people: page', measured: pageMs, unit: 'ms', goal: { atMost: 100 } },
    { what: 'daily watch, 589 people: read model', measured: readMs, unit: 'ms' },
  ]
}

async function measureMany(stage: Stage): Promise<Result[]> {
  return withStoreFile(join(stage.folder, 'many.db'), async (db) => {
    await migrateToLatest(db)
    const begun = performance.now()
    const { slug } = await seedLarge(db, { now: BENCH_NOW, people: MANY, contentDir: 'content' })
    const seedSeconds = (performance.now() - begun) / 1000
    return [
      {
        what: 'daily watch, 100,000 people in one cohort: read model',
        measured: await timeReading(db, slug, 5),
        unit: 'ms',
        goal: { atMost: 1000 },
        note: `seeded in ${seedSeconds.toFixed(0)} s`,
      },
    ]
  })
}

function timeReading(db: Db, slug: string, times: number): Promise<number> {
  const actor = platformActor(BENCH_NOW)
  return medianMs(times, () => readDailyWatch(db, actor, slug, WHOLE_COHORT))
}

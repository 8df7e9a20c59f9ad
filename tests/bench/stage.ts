import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clockFrom } from '~/domain/clock'
import { platformActor } from '~/domain/permissions/actor'
import { seedHolidays } from '~/domain/schedule/holidays.server'
import { openConnection } from '~db/connection.server'
import { migrateToLatest } from '~db/migrate.server'
import { seeds } from '~db/seeds/index.server'
import type { Db } from '~db/schema'
import { BENCH_NOW } from './instant'
import type { Stage } from './result'

/** Runs `work` with a temporary folder and a demo store made once. */
export async function onStage<T>(seconds: number, work: (stage: Stage) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'orientasi-bench-'))
  let demo: Promise<string> | undefined
  try {
    return await work({
      seconds,
      folder,
      copyOfDemo: async (name) => {
        demo ??= makeStore(join(folder, 'demo.db'), 'demo')
        const copy = join(folder, `${name}.db`)
        await copyFile(await demo, copy)
        return copy
      },
      emptyStore: (name) => makeStore(join(folder, `${name}.db`), 'empty'),
    })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function makeStore(file: string, scenario: keyof typeof seeds): Promise<string> {
  await withStoreFile(file, async (db) => {
    await migrateToLatest(db)
    await seedHolidays(db, platformActor(BENCH_NOW), 'content')
    await seeds[scenario](db, clockFrom(BENCH_NOW))
  })
  return file
}

/** Opens the store of this file and closes it afterwards, all of it then in the one file. */
export async function withStoreFile<T>(file: string, work: (db: Db) => Promise<T>): Promise<T> {
  const { db, close } = openConnection(`file:${file}`)
  try {
    return await work(db)
  } finally {
    await close()
  }
}

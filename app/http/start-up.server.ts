import type { Logger } from 'pino'
import type { Clock } from '~/domain/clock'
import { syncContent } from '~/domain/lessons/sync.server'
import { platformActor } from '~/domain/permissions/actor'
import { seedHolidays } from '~/domain/schedule/holidays.server'
import type { Env } from '~/env.server'
import type { Connection } from '~db/connection.server'
import { migrateToLatest } from '~db/migrate.server'
import { seeds } from '~db/seeds/index.server'
import { whileStartingAlone } from './start-up-lock.server'

/** Makes the store ready to serve: newest tables, content, and in the demo, people. Repeats change nothing. */
export async function prepareStore(
  connection: Connection,
  { env, clock, log }: { env: Env; clock: Clock; log: Logger },
): Promise<void> {
  await whileStartingAlone(connection, async () => {
    const { db } = connection
    const migrated = await migrateToLatest(db)
    if (migrated.length > 0) log.info({ migrated }, `Tabel diperbarui: ${migrated.length} langkah`)
    const platform = platformActor(clock())
    await seedHolidays(db, platform, env.contentDir)
    await syncContent(db, platform, env.contentDir)
    if (env.mode !== 'demo') return
    const anybody = await db.selectFrom('people').select('id').limit(1).executeTakeFirst()
    if (anybody) return
    log.info('Menyiapkan data contoh …')
    await seeds.demo(db, clock)
  })
}

import type { Logger } from 'pino'
import type { Clock } from '~/domain/clock'
import { syncContent } from '~/domain/lessons/sync.server'
import { platformActor } from '~/domain/permissions/actor'
import type { Env } from '~/env.server'
import type { Connection } from '~db/connection.server'
import { migrateToLatest } from '~db/migrate.server'
import type { Db } from '~db/schema'
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
    if (env.mode === 'demo' && (await isEmpty(connection.db))) {
      log.info('Menyiapkan data contoh …')
      // Brings the content in itself, so that one instant gives one demo, ids included.
      await seeds.demo(db, clock, env.contentDir)
    }
    const synced = await syncContent(db, platformActor(clock()), env.contentDir)
    for (const fault of [
      ...synced.modules.refused,
      ...synced.refused,
      ...synced.programmes.broken,
      ...synced.surveys.broken,
    ]) {
      log.warn({ fault }, 'Isi ditolak; revisi yang baik tetap dipakai')
    }
    for (const conflict of [...synced.conflicts, ...synced.programmes.conflicts]) {
      log.warn(
        { conflict },
        'Berkas dan penyunting sama-sama berubah; yang dari penyunting dipakai',
      )
    }
  })
}

async function isEmpty(db: Db): Promise<boolean> {
  const anybody = await db.selectFrom('people').select('id').limit(1).executeTakeFirst()
  return anybody === undefined
}

import { readEnv } from '~/env.server'
import { openConnection } from '~db/connection.server'
import { migrateToLatest } from '~db/migrate.server'
import { runCommand } from './command'

await runCommand('npm run db:migrate', {}, async () => {
  const { db, close } = openConnection(readEnv().databaseUrl)
  try {
    const applied = await migrateToLatest(db)
    console.log(applied.length > 0 ? `Diterapkan: ${applied.join(', ')}` : 'Sudah versi terbaru.')
  } finally {
    await close()
  }
})

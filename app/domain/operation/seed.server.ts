import type { Env } from '~/env.server'
import type { Db } from '~db/schema'
import { conflict, forbidden } from '../refusal'

/** Fills an empty store once. Refuses a store that already holds people, and the demo in live mode. */
export async function seedStore(
  db: Db,
  env: Pick<Env, 'mode'>,
  name: 'demo' | 'empty',
  fill: () => Promise<void>,
): Promise<void> {
  if (name === 'demo' && env.mode === 'live') {
    forbidden('Data demo memakai kata sandi yang diketahui umum, jadi ditolak pada APP_MODE=live.')
  }
  const person = await db.selectFrom('people').select('id').limit(1).executeTakeFirst()
  if (person) {
    conflict('Basis data sudah berisi orang. Kosongkan dahulu dengan npm run db:reset.')
  }
  await fill()
}

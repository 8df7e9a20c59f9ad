import type { Env } from '~/env.server'
import type { Db } from '~db/schema'
import { conflict, forbidden } from '../refusal'

/** Fills an empty store once. Refuses a store that already holds people, and live mode. */
export async function seedStore(
  db: Db,
  env: Pick<Env, 'mode'>,
  fill: () => Promise<void>,
): Promise<void> {
  if (env.mode === 'live') {
    forbidden(
      'Isi awal memakai kata sandi yang diketahui umum, jadi ditolak pada APP_MODE=live. ' +
        'Undang admin pertama dengan npm run admin:invite -- NAMA SUREL.',
    )
  }
  const person = await db.selectFrom('people').select('id').limit(1).executeTakeFirst()
  if (person) {
    conflict('Basis data sudah berisi orang. Kosongkan dahulu dengan npm run db:reset.')
  }
  await fill()
}

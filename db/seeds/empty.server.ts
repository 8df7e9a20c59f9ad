import type { Clock } from '~/domain/clock'
import { syncContent } from '~/domain/lessons/sync.server'
import { platformActor } from '~/domain/permissions/actor'
import { inTransaction } from '~db/transaction'
import type { Db } from '~db/schema'
import { seedRole, seedStaff } from './staff.server'
import { DEMO_HASH, demoSignIns } from './demo/sign-ins'

/** The first morning: the lessons, the calendar, one administrator, and nobody enrolled yet. */
export async function seedEmpty(db: Db, clock: Clock, contentDir = 'content'): Promise<void> {
  const now = clock()
  await syncContent(db, platformActor(now), contentDir)
  await inTransaction(db, async (trx) => {
    const { name, signIn } = demoSignIns.administrator
    const personId = await seedStaff(trx, {
      name,
      email: signIn,
      number: '10000001',
      hash: DEMO_HASH,
      now,
    })
    await seedRole(trx, { personId, role: 'administrator', now })
  })
}

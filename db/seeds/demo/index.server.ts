import { instantAt, dayOf, type Clock } from '~/domain/clock'
import { withSeededIds } from '~/domain/ids'
import { syncContent } from '~/domain/lessons/sync.server'
import { platformActor, type Actor } from '~/domain/permissions/actor'
import { loadCalendar } from '~/domain/schedule/calendar.server'
import { addDays } from '~/domain/schedule/calendar.rules'
import { inTransaction } from '~db/transaction'
import type { Db, Instant } from '~db/schema'
import { seededRandom } from '../random'
import { seedRole, seedStaff } from '../staff.server'
import { seedCohorts } from './cohorts.server'
import { seedHistory } from './history.server'
import { seedParticipants } from './participants.server'
import { DEMO_HASH, demoSignIns } from './sign-ins'

const SEED = 1771

/**
 * A lived-in agency: 589 new PPPK on the seventh day of their orientation, 17 CPNS and a
 * civil-society class about to begin, a refresher after that. The same clock gives the same rows.
 */
export async function seedDemo(db: Db, clock: Clock, contentDir = 'content'): Promise<void> {
  // A whole minute, so that a clock that runs on while seeding does not change the rows.
  const now: Instant = `${clock().slice(0, 17)}00.000Z`
  const random = seededRandom(SEED)
  await withSeededIds(now, random, async () => {
    await syncContent(db, platformActor(now), contentDir)
    await inTransaction(db, async (trx) => {
      const weeksAgo = instantAt(addDays(dayOf(now), -28), '09:00')
      const { administrator, trainer } = demoSignIns
      const budiId = await seedStaff(trx, {
        name: administrator.name,
        email: administrator.signIn,
        number: '10000001',
        hash: DEMO_HASH,
        now: weeksAgo,
      })
      await seedRole(trx, { personId: budiId, role: 'administrator', now: weeksAgo })
      const rinaId = await seedStaff(trx, {
        name: trainer.name,
        email: trainer.signIn,
        number: '10000002',
        hash: DEMO_HASH,
        now: weeksAgo,
      })
      const budi: Actor = { ...platformActor(now), personId: budiId, name: administrator.name }
      const calendar = await loadCalendar(trx, { basis: 'hari_kerja', workingWeek: 'senin-jumat' })
      const pppk = await seedCohorts(trx, budi, calendar)
      await seedRole(trx, { personId: rinaId, role: 'trainer', cohortId: pppk.id, now: weeksAgo })
      await seedParticipants(trx, random)
      await seedHistory(trx, { cohortId: pppk.id, budiId, calendar, now, random })
    })
  })
}

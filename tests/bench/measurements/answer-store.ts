import { performance } from 'node:perf_hooks'
import { storeAnswers } from '~/domain/answers/store.server'
import { newId } from '~/domain/ids'
import { BENCH_NOW } from '../instant'
import { findLessonPlaces } from '../lesson-places'
import { findLargeCohort, findParticipants } from '../participants'
import type { Measurement } from '../result'
import { withStoreFile } from '../stage'

const ANSWERS_AT_ONCE = 10
const MOST_TRANSACTIONS = 50_000

/** The one store of answers by itself: several answers a transaction, each transaction durable. */
export const answerStore: Measurement = {
  name: 'answer-store',
  run: async (stage) => {
    const store = await stage.copyOfDemo('answer-store')
    return withStoreFile(store, async (db) => {
      const people = await findParticipants(db, 512)
      const [place] = await findLessonPlaces(db, (await findLargeCohort(db)).id)
      const begun = performance.now()
      let transactions = 0
      while (performance.now() - begun < stage.seconds * 1000 && transactions < MOST_TRANSACTIONS) {
        const { enrolmentId } = people[transactions % people.length]!
        const { itemId, revisionId } = place!
        await db.transaction().execute((trx) =>
          storeAnswers(
            trx,
            { enrolmentId, itemId, revisionId, receivedAt: BENCH_NOW },
            Array.from({ length: ANSWERS_AT_ONCE }, (_, index) => ({
              id: newId(),
              targetId: `soal-${index}`,
              value: { choices: ['ab'.charAt(transactions % 2)] },
              sequence: null,
            })),
          ),
        )
        transactions += 1
      }
      const seconds = (performance.now() - begun) / 1000
      return [
        {
          what: 'answers stored by the domain, durable',
          measured: (transactions * ANSWERS_AT_ONCE) / seconds,
          unit: 'rows/s',
          goal: { atLeast: 3000 },
          note: `${ANSWERS_AT_ONCE} a transaction, one writer, ${Math.round(transactions / seconds)} transactions/s`,
        },
      ]
    })
  },
}

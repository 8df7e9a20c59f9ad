import { answerable, findLessonPlaces, partForm } from '../lesson-places'
import { latencyAt, perSecond, runLoad, unexpected, type LoadRequest } from '../load'
import { findLargeCohort, signInParticipants } from '../participants'
import type { Measurement } from '../result'
import { startPlatform } from '../server-process'
import { withStoreFile } from '../stage'
import { countAnswers } from '../stored-answers'

const CONNECTIONS = 16
const PEOPLE = 512

/** The form of a lesson part: what the person typed is durable before the reply. */
export const formPosts: Measurement = {
  name: 'form-posts',
  run: async (stage) => {
    const store = await stage.copyOfDemo('form-posts')
    const { people, places, before } = await withStoreFile(store, async (db) => ({
      people: await signInParticipants(db, PEOPLE),
      places: answerable(await findLessonPlaces(db, (await findLargeCohort(db)).id)),
      before: await countAnswers(db),
    }))
    const server = await startPlatform(store)
    const load = {
      origin: server.origin,
      connections: CONNECTIONS,
      requestsOf: (connection: number): LoadRequest[] =>
        people
          .filter((_, index) => index % CONNECTIONS === connection)
          .map(({ cookie }, turn) => {
            const place = places[(connection + turn) % places.length]!
            return { method: 'POST', path: place.path, cookie, body: () => partForm(place) }
          }),
    }
    const warmUp = await runLoad({ ...load, seconds: 2 })
    const posts = await runLoad({ ...load, seconds: stage.seconds })
    await server.stop()
    const rows = (await withStoreFile(store, countAnswers)) - before
    return [
      {
        what: 'form posts on lesson parts, durable',
        measured: perSecond(posts),
        unit: '/s',
        goal: { atLeast: 700 },
        note: `${CONNECTIONS} connections, ${(rows / (warmUp.requests + posts.requests)).toFixed(1)} new answers a post`,
      },
      {
        what: 'form posts: p99',
        measured: latencyAt(posts, 0.99),
        unit: 'ms',
        goal: { atMost: 50 },
      },
      {
        what: 'form posts: answers other than 303',
        measured: unexpected(posts, [303]),
        unit: '',
        goal: { atMost: 0 },
      },
    ]
  },
}

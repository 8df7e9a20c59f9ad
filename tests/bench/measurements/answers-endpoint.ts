import { answerable, answersBatch, findLessonPlaces, type LessonPlace } from '../lesson-places'
import { latencyAt, perSecond, runLoad, unexpected, type LoadRequest } from '../load'
import { findLargeCohort, signInParticipants, type SignedIn } from '../participants'
import type { Measurement } from '../result'
import { startPlatform } from '../server-process'
import { withStoreFile } from '../stage'
import { countAnswers } from '../stored-answers'

const CONNECTIONS = 16
const PEOPLE = 512
const ANSWERS_AT_ONCE = 10

/** What devices send: several answers a request, durable before the reply. */
export const answersEndpoint: Measurement = {
  name: 'answers-endpoint',
  run: async (stage) => {
    const store = await stage.copyOfDemo('answers-endpoint')
    const { people, places, before } = await withStoreFile(store, async (db) => ({
      people: await signInParticipants(db, PEOPLE),
      places: answerable(await findLessonPlaces(db, (await findLargeCohort(db)).id)),
      before: await countAnswers(db),
    }))
    const server = await startPlatform(store)
    const load = {
      origin: server.origin,
      connections: CONNECTIONS,
      requestsOf: (connection: number) =>
        people
          .filter((_, index) => index % CONNECTIONS === connection)
          .map((person, turn) => requestOf(person, places, connection + turn)),
    }
    const warmUp = await runLoad({ ...load, seconds: 2 })
    const sent = await runLoad({ ...load, seconds: stage.seconds })
    await server.stop()
    const rows = (await withStoreFile(store, countAnswers)) - before
    const rowsEach = rows / (warmUp.requests + sent.requests)
    return [
      {
        what: 'answers endpoint: rows, durable',
        measured: perSecond(sent) * rowsEach,
        unit: 'rows/s',
        goal: { atLeast: 3000 },
        note: `${rowsEach.toFixed(1)} answers a request, ${CONNECTIONS} connections`,
      },
      {
        what: 'answers endpoint: p99',
        measured: latencyAt(sent, 0.99),
        unit: 'ms',
        goal: { atMost: 50 },
      },
      {
        what: 'answers endpoint: answers other than 200',
        measured: unexpected(sent, [200]),
        unit: '',
        goal: { atMost: 0 },
      },
    ]
  },
}

/** One lesson's fields, over and over until there are ten answers: what a device saves in a while without network. */
function requestOf(person: SignedIn, places: readonly LessonPlace[], at: number): LoadRequest {
  const { itemId } = places[at % places.length]!
  const lesson = places.filter((place) => place.itemId === itemId)
  return {
    method: 'POST',
    path: '/belajar/jawaban',
    cookie: person.cookie,
    json: true,
    body: () => answersBatch(person, lesson, ANSWERS_AT_ONCE),
  }
}

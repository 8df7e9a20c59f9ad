import { findLessonPlaces } from '../lesson-places'
import { latencyAt } from '../load'
import { findLargeCohort, signInParticipants } from '../participants'
import type { Measurement } from '../result'
import { compare, ratiosOf, startRivals } from '../side-by-side'
import { withStoreFile } from '../stage'

const CONNECTIONS = 64

/** The page everybody is on most of the time, by itself. */
export const lessonPart: Measurement = {
  name: 'lesson-part',
  run: async (stage) => {
    const store = await stage.copyOfDemo('lesson-part')
    const { people, places } = await withStoreFile(store, async (db) => ({
      people: await signInParticipants(db, CONNECTIONS),
      places: await findLessonPlaces(db, (await findLargeCohort(db)).id),
    }))
    const paths = places.map(({ path }) => path)
    const capture = { paths, cookie: people[0]!.cookie }
    const { rivals, pageBytes, stop } = await startRivals(store, stage.folder, capture)
    try {
      const standings = await compare(rivals, {
        connections: CONNECTIONS,
        seconds: stage.seconds,
        requestsOf: (connection) =>
          paths.map((_, step) => ({
            method: 'GET',
            path: paths[(connection + step) % paths.length]!,
            cookie: people[connection % people.length]!.cookie,
          })),
      })
      const { platform } = standings
      return [
        {
          what: 'lesson part: CPU a request',
          measured: platform.cpuMsPerRequest,
          unit: 'ms',
          ratios: ratiosOf(standings, ({ cpuMsPerRequest }) => cpuMsPerRequest),
          note: `HTML of ${Math.round(pageBytes / 1024)} KB before gzip`,
        },
        {
          what: `lesson part: requests at ${CONNECTIONS} connections`,
          measured: platform.perSecond,
          unit: '/s',
          ratios: ratiosOf(standings, ({ perSecond }) => perSecond),
        },
        {
          what: 'lesson part: p95',
          measured: Math.max(...platform.rounds.map((round) => latencyAt(round, 0.95))),
          unit: 'ms',
          note: 'worst round',
        },
      ]
    } finally {
      await stop()
    }
  },
}

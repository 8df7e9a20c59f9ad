import { answerable, findLessonPlaces, partForm, type LessonPlace } from '../lesson-places'
import { latencyAt, unexpected, type LoadRequest } from '../load'
import { findLargeCohort, signInParticipants, type SignedIn } from '../participants'
import type { Measurement, Result } from '../result'
import { compare, ratiosOf, startRivals, type Standings } from '../side-by-side'
import { withStoreFile } from '../stage'

const CONNECTIONS = 64
const PEOPLE = 512

/** Of twenty requests: 5 Hari ini, 2 Jadwal, 10 lesson parts, 3 forms of a part. */
const MIX = 'tpfpjptpptpfptpjpfpt'

/** What a morning asks of the server: pages read, and parts answered. */
export const readingMix: Measurement = {
  name: 'reading-mix',
  run: async (stage) => {
    const store = await stage.copyOfDemo('reading-mix')
    const { people, places } = await withStoreFile(store, async (db) => ({
      people: await signInParticipants(db, PEOPLE),
      places: await findLessonPlaces(db, (await findLargeCohort(db)).id),
    }))
    const paths = ['/belajar', '/belajar/jadwal', ...places.map(({ path }) => path)]
    const capture = { paths, cookie: people[0]!.cookie }
    const { rivals, stop } = await startRivals(store, stage.folder, capture)
    try {
      const standings = await compare(rivals, {
        connections: CONNECTIONS,
        seconds: stage.seconds,
        requestsOf: (connection) => morningOf(connection, people, places),
      })
      const { peakMb } = await rivals.platform.usage()
      return [...mixResults(standings), memory(peakMb)]
    } finally {
      await stop()
    }
  },
}

/** One connection is several people, one after another, each at another place. */
function morningOf(
  connection: number,
  people: readonly SignedIn[],
  places: readonly LessonPlace[],
): LoadRequest[] {
  const answered = answerable(places)
  const own = people.filter((_, index) => index % CONNECTIONS === connection % CONNECTIONS)
  return own.flatMap(({ cookie }, turn) =>
    [...MIX].map((kind, step): LoadRequest => {
      const at = connection + turn * MIX.length + step
      if (kind === 't') return { method: 'GET', path: '/belajar', cookie }
      if (kind === 'j') return { method: 'GET', path: '/belajar/jadwal', cookie }
      if (kind === 'p') return { method: 'GET', path: places[at % places.length]!.path, cookie }
      const place = answered[at % answered.length]!
      return { method: 'POST', path: place.path, cookie, body: () => partForm(place) }
    }),
  )
}

function mixResults(standings: Standings): Result[] {
  const { platform } = standings
  const wrong = platform.rounds.reduce((sum, round) => sum + unexpected(round, [200, 303]), 0)
  const { 'bare Remix': ofRemix, ...others } = ratiosOf(standings, ({ perSecond }) => perSecond)
  return [
    {
      what: 'reading mix: CPU a request',
      measured: platform.cpuMsPerRequest,
      unit: 'ms',
      goal: { atMost: 1.3 },
      ratios: ratiosOf(standings, ({ cpuMsPerRequest }) => cpuMsPerRequest),
      note: 'server process, all threads',
    },
    {
      what: 'reading mix: requests a second beside a bare Remix page of the same bytes',
      measured: ofRemix!,
      unit: '×',
      goal: { atLeast: 0.8 },
      ratios: others,
      note: `bare Remix ${Math.round(standings['bare Remix'].perSecond)}/s`,
    },
    {
      what: `reading mix: requests at ${CONNECTIONS} connections`,
      measured: platform.perSecond,
      unit: '/s',
    },
    {
      what: 'reading mix: p95',
      measured: Math.max(...platform.rounds.map((round) => latencyAt(round, 0.95))),
      unit: 'ms',
      note: 'worst round',
    },
    {
      what: 'reading mix: answers other than 200 and 303',
      measured: wrong,
      unit: '',
      goal: { atMost: 0 },
    },
  ]
}

const memory = (peakMb: number): Result => ({
  what: 'resident memory of the server under this load, at its most',
  measured: peakMb,
  unit: 'MB',
  goal: { atMost: 350 },
})

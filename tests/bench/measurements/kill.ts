import { setTimeout as wait } from 'node:timers/promises'
import type { Id } from '~db/schema'
import { answerable, findLessonPlaces, partForm, type LessonPlace } from '../lesson-places'
import { findLargeCohort, signInParticipants, type SignedIn } from '../participants'
import type { Measurement } from '../result'
import { startPlatform } from '../server-process'
import { withStoreFile } from '../stage'
import { countMissing } from '../stored-answers'

const CONNECTIONS = 16
const MOST_POSTS = 5_000
const LIVES = 3
const LIFE_MS = 2_000

/** Ends the server without warning while answers come in; whatever it confirmed must be there afterwards. */
export const kill: Measurement = {
  name: 'kill',
  run: async (stage) => {
    const store = await stage.copyOfDemo('kill')
    const { people, places } = await withStoreFile(store, async (db) => ({
      people: await signInParticipants(db, CONNECTIONS),
      places: answerable(await findLessonPlaces(db, (await findLargeCohort(db)).id)),
    }))
    const confirmed: Id[] = []
    for (let life = 0; life < LIVES; life++) {
      // The store as the kill before left it: this start repairs what is to repair.
      const server = await startPlatform(store)
      const posting = people.map((person, at) => postUntilItDies(server.origin, person, places, at))
      await wait(LIFE_MS + life * 137)
      await server.kill()
      confirmed.push(...(await Promise.all(posting)).flat())
    }
    const last = await startPlatform(store)
    await last.stop()
    const lost = await withStoreFile(store, (db) => countMissing(db, confirmed))
    return [
      {
        what: 'confirmed answers lost over kill -9',
        measured: lost,
        unit: '',
        goal: { atMost: 0 },
        note: `${confirmed.length} confirmed, killed ${LIVES} times at ${CONNECTIONS} connections`,
      },
    ]
  },
}

/** Ids of the answers whose post was confirmed. */
async function postUntilItDies(
  origin: string,
  { cookie }: SignedIn,
  places: readonly LessonPlace[],
  first: number,
): Promise<Id[]> {
  const confirmed: Id[] = []
  const headers = { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' }
  // Reflections alone: each text is new, so that each confirmed id must be a row.
  const written = places.filter(({ reflectionIds }) => reflectionIds.length > 0)
  for (let turn = 0; turn < MOST_POSTS; turn++) {
    const place = { ...written[(first + turn) % written.length]!, questionIds: [] }
    const ids: Id[] = []
    const body = partForm(place, (id) => ids.push(id))
    const answer = await fetch(origin + place.path, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
    }).catch(() => null)
    if (!answer) return confirmed
    if (answer.status !== 303) throw new Error(`${place.path} answered ${answer.status}.`)
    confirmed.push(...ids)
  }
  return confirmed
}

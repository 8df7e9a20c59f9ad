import { setTimeout as wait } from 'node:timers/promises'
import type { Id } from '~db/schema'
import {
  answerable,
  answersBatch,
  findLessonPlaces,
  partForm,
  type LessonPlace,
} from '../lesson-places'
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
        note: `${confirmed.length} confirmed by forms and by the answers endpoint, killed ${LIVES} times at ${CONNECTIONS} connections`,
      },
    ]
  },
}

/** Ids of the answers whose post was confirmed; every other person sends as a device does. */
async function postUntilItDies(
  origin: string,
  person: SignedIn,
  places: readonly LessonPlace[],
  first: number,
): Promise<Id[]> {
  const confirmed: Id[] = []
  const send = first % 2 === 0 ? postForm : postBatch
  // Reflections alone: each text is new, so that each confirmed id must be a row.
  const written = places.filter(({ reflectionIds }) => reflectionIds.length > 0)
  for (let turn = 0; turn < MOST_POSTS; turn++) {
    const place = { ...written[(first + turn) % written.length]!, questionIds: [] }
    const ids: Id[] = []
    const answer = await send(origin, person, place, (id) => ids.push(id)).catch(() => null)
    if (!answer) return confirmed
    if (answer.status !== 303 && answer.status !== 200) {
      throw new Error(`${place.path} answered ${answer.status}.`)
    }
    confirmed.push(...ids)
  }
  return confirmed
}

type Send = (
  origin: string,
  person: SignedIn,
  place: LessonPlace,
  note: (id: Id) => void,
) => Promise<Response>

const postForm: Send = (origin, { cookie }, place, note) =>
  fetch(origin + place.path, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: partForm(place, note),
    redirect: 'manual',
  })

const postBatch: Send = async (origin, person, place, note) => {
  const answer = await fetch(`${origin}/belajar/jawaban`, {
    method: 'POST',
    headers: { cookie: person.cookie, origin, 'content-type': 'application/json' },
    body: answersBatch(person, [place], 5, note),
  })
  // Read to its end: only then is it confirmed.
  const refused = (await answer.text()).includes('ditolak')
  return refused ? new Response(null, { status: 422 }) : answer
}

import { setTimeout as wait } from 'node:timers/promises'
import { performance } from 'node:perf_hooks'
import { issueCodes } from '~/domain/people/issue-codes.server'
import { platformActor } from '~/domain/permissions/actor'
import { BENCH_NOW } from '../instant'
import type { Measurement } from '../result'
import { startPlatform } from '../server-process'
import { withStoreFile } from '../stage'

const PEOPLE = 600
const AT_ONCE = 64
/** A first sign-in that takes longer is an error too. */
const PATIENCE_MS = 60_000

/** The first morning: everybody scans the slip, sets a password and lands on the first page. */
export const firstSignIns: Measurement = {
  name: 'first-sign-ins',
  run: async (stage) => {
    const store = await stage.copyOfDemo('first-sign-ins')
    const codes = await withStoreFile(store, async (db) => {
      const people = await db
        .selectFrom('enrolments')
        .select('person_id')
        .distinct()
        .limit(PEOPLE)
        .execute()
      const ids = people.map(({ person_id }) => person_id)
      return [...(await issueCodes(db, platformActor(BENCH_NOW), ids)).values()]
    })
    const server = await startPlatform(store)
    const waiting = codes.map(({ code }) => code)
    const begun = performance.now()
    let errors = 0
    const visitor = async (at: number) => {
      await wait(at)
      for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
        const signedIn = await signInFirst(server.origin, code).catch(() => false)
        if (!signedIn) errors += 1
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => visitor(at)))
    const seconds = (performance.now() - begun) / 1000
    await server.stop()
    return [
      {
        what: `${codes.length} first sign-ins`,
        measured: seconds,
        unit: 's',
        goal: { atMost: 60 },
        note: `slip, own password, first page; ${AT_ONCE} at once from one address`,
      },
      { what: 'first sign-ins: errors', measured: errors, unit: '', goal: { atMost: 0 } },
    ]
  },
}

async function signInFirst(origin: string, code: string): Promise<boolean> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const slip = await fetch(`${origin}/aktivasi?kode=${code}`, { signal })
  await slip.arrayBuffer()
  const body = new URLSearchParams({ code, password: `jembatan kapuas ${code}`, aksi: 'simpan' })
  const activated = await fetch(`${origin}/aktivasi`, {
    method: 'POST',
    headers: { origin },
    body,
    redirect: 'manual',
    signal,
  })
  await activated.arrayBuffer()
  const place = activated.headers.get('location')
  if (!slip.ok || activated.status !== 303 || !place) return false
  const cookie = activated.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ')
  const first = await fetch(origin + place, { headers: { cookie }, redirect: 'manual', signal })
  await first.arrayBuffer()
  return first.ok
}

import { deviceLabel } from '~/domain/people/device-label.rules'
import type { Id } from '~db/schema'
import type { PageArgs } from './page.server'
import { readSessionToken, sessionCookie } from './session-cookie.server'
import { createSessionFor, endSession } from './sessions.server'

/**
 * Signs this browser in with a new token and answers its `Set-Cookie`; the session it had before
 * ends. `shared` is "Bukan perangkat saya".
 */
export async function startSession(
  { db, env, clock, request }: Pick<PageArgs, 'db' | 'env' | 'clock' | 'request'>,
  personId: Id,
  shared: boolean,
): Promise<string> {
  const before = readSessionToken(env, request)
  if (before) await endSession(db, before)
  const device = shared ? 'shared' : 'own'
  const label = deviceLabel(request.headers.get('User-Agent'))
  const token = await createSessionFor(db, personId, { device, label, now: clock() })
  return sessionCookie(env, token, device)
}

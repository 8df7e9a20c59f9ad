import type { Env } from '~/env.server'
import type { SessionsTable } from '~db/schema'
import { readCookie } from './cookies.server'

const SIXTY_DAYS = 60 * 24 * 3600

/**
 * On https the `__Host-` prefix binds the cookie to this very host. A browser drops a Secure cookie
 * on plain http, which only the demo speaks, on this machine.
 */
const nameFor = (env: Pick<Env, 'origin'>) => (env.origin ? '__Host-sesi' : 'sesi')
const attributesFor = (env: Pick<Env, 'origin'>) =>
  `Path=/; HttpOnly; SameSite=Lax${env.origin ? '; Secure' : ''}`

/** A cookie for the session's token; on a shared device the browser forgets it when it closes. */
export function sessionCookie(
  env: Pick<Env, 'origin'>,
  token: string,
  device: SessionsTable['device'],
): string {
  const lasting = device === 'own' ? `; Max-Age=${SIXTY_DAYS}` : ''
  return `${nameFor(env)}=${token}; ${attributesFor(env)}${lasting}`
}

export function endedSessionCookie(env: Pick<Env, 'origin'>): string {
  return `${nameFor(env)}=; ${attributesFor(env)}; Max-Age=0`
}

/** The token a request brings along, or null. */
export function readSessionToken(env: Pick<Env, 'origin'>, request: Request): string | null {
  return readCookie(request.headers.get('Cookie'), nameFor(env)) || null
}

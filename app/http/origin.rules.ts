import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a request that changes something comes from our own pages: its Origin is ours, or, from a
 * browser that sends none, Sec-Fetch-Site says so. Remix checks pages alone; this covers every URL.
 */
export function isFromOwnPage(headers: IncomingHttpHeaders, ownOrigin: string): boolean {
  if (headers.origin !== undefined) return headers.origin === ownOrigin
  return headers['sec-fetch-site'] === 'same-origin'
}

/**
 * The address by which this request reaches us, or null when it may not. Live, the settings say it
 * and the Host header counts for nothing. The demo answers this machine alone: another name that
 * points here would be somebody else's page reading it.
 */
export function ownOriginOf(
  headers: IncomingHttpHeaders,
  settings: { origin: string | null },
): string | null {
  if (settings.origin) return settings.origin
  const host = headers.host ?? ''
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(host) ? `http://${host}` : null
}

import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { plainPage, type PlainReason } from './plain-page'

/** Below this, compressing costs more than it saves. */
const WORTH_COMPRESSING = 1024
const COMPRESSIBLE = /^text\/|^application\/(json|javascript|manifest\+json)|svg/

/**
 * Sends what the app answered, compressed where it pays, and never kept by a cache unless it says so.
 * `page` is the body of an answer that came without one.
 */
export async function sendResponse(
  answer: Response,
  page: string | null,
  response: ServerResponse,
  options: { acceptsGzip: boolean; wantsPage: boolean },
): Promise<void> {
  const headers = headersOf(answer)
  const given = answer.body === null && page !== null
  let body = given ? Buffer.from(page) : Buffer.from(await answer.arrayBuffer())
  // A resource route that refuses answers Remix's JSON; a person who followed a link gets a page.
  if (options.wantsPage && answer.headers.has('X-Remix-Error')) {
    body = Buffer.from(plainPage(answer.status))
    headers['content-type'] = 'text/html; charset=utf-8'
  }
  headers['cache-control'] ??= 'no-store'
  const type = String(headers['content-type'] ?? '')
  if (COMPRESSIBLE.test(type)) {
    headers.vary = 'Accept-Encoding'
    if (options.acceptsGzip && body.length > WORTH_COMPRESSING) {
      // In place: handing a page to another thread and back costs more than compressing it.
      body = gzipSync(body, { level: 4 })
      headers['content-encoding'] = 'gzip'
    }
  }
  if (answer.status !== 204 && answer.status !== 304) headers['content-length'] = body.length
  response.writeHead(answer.status, headers)
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

/** For answers given before or instead of the app. */
export function sendPlainPage(response: ServerResponse, reason: PlainReason): void {
  const body = plainPage(reason)
  const status = reason === 'foreign' ? 403 : reason
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    // What is left of a refused body is not read.
    ...(status === 413 ? { Connection: 'close' } : undefined),
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

function headersOf(answer: Response): Record<string, string | string[] | number> {
  const headers: Record<string, string | string[] | number> = {}
  for (const [name, value] of answer.headers) {
    if (name !== 'set-cookie') headers[name] = value
  }
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  return headers
}

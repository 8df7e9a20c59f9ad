import type { AppLoadContext } from '@remix-run/node'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { App } from './app-build.server'
import type { RequestContext } from './context'
import { isFromOwnPage, ownOriginOf } from './origin.rules'
import { bodyLimit, readBody } from './request-body.server'
import { securityHeaders } from './security-headers'
import { sendPlainPage, sendResponse } from './send-response.server'

type Platform = Pick<RequestContext, 'db' | 'clock' | 'env' | 'log'>

interface ListenerOptions {
  platform: Platform
  app: Pick<App, 'remix' | 'files'>
  development: boolean
}

/** Everything between node:http and Remix: files, headers, the origin check, body limits, the log. */
export function requestListener({ platform, app, development }: ListenerOptions) {
  const { env, log } = platform
  const everyAnswer = Object.entries(securityHeaders({ origin: env.origin, development }))

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const begun = performance.now()
    const method = request.method ?? 'GET'
    const target = request.url ?? '/'
    const path = target.split('?', 1)[0] ?? '/'
    const context: RequestContext = { ...platform, address: addressOf(request, env) }
    try {
      for (const [name, value] of everyAnswer) response.setHeader(name, value)
      if (await app.files(request, response, path)) return
      await answer(request, response, { method, target, path, context })
    } catch (error) {
      log.error({ err: error, path }, 'request failed')
      if (response.headersSent) response.destroy()
      else sendPlainPage(response, 500)
    }
    const visit = await context.visit?.catch(() => null)
    const ms = Math.round(performance.now() - begun)
    const actor = visit?.actor.personId ?? undefined
    log.info({ method, path, status: response.statusCode, ms, actor }, 'request')
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    {
      method,
      target,
      path,
      context,
    }: { method: string; target: string; path: string; context: RequestContext },
  ): Promise<void> {
    const origin = ownOriginOf(request.headers, env)
    if (!origin) return sendPlainPage(response, 421)
    if (!target.startsWith('/')) return sendPlainPage(response, 400)
    const reads = method === 'GET' || method === 'HEAD'
    if (!reads && method !== 'POST') return sendPlainPage(response, 405)
    if (!reads && !isFromOwnPage(request.headers, origin)) return sendPlainPage(response, 'foreign')
    const body = reads ? undefined : await readBody(request, bodyLimit(path))
    if (body === null) return sendPlainPage(response, 413)

    const url = origin + target
    if (!URL.canParse(url)) return sendPlainPage(response, 400)
    const asked = new Request(url, { method, headers: headersFrom(request, origin), body })
    let page: string | null = null
    context.takePage = (html) => (page = html)
    await sendResponse(await app.remix(asked, context as AppLoadContext), page, response, {
      acceptsGzip: /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')),
      wantsPage: !path.endsWith('.data'),
    })
  }
}

/** What pages may read; the host is the one we vouch for, whatever came. */
function headersFrom(request: IncomingMessage, origin: string): Headers {
  const headers = new Headers()
  for (const name of ['accept', 'content-type', 'cookie', 'origin', 'user-agent'] as const) {
    const value = request.headers[name]
    if (value !== undefined) headers.set(name, value)
  }
  headers.set('host', new URL(origin).host)
  return headers
}

/** Live, https ends at a proxy of ours, which appends the visitor's address last. */
function addressOf(request: IncomingMessage, env: Pick<RequestContext['env'], 'origin'>): string {
  const forwarded = env.origin ? String(request.headers['x-forwarded-for'] ?? '') : ''
  return forwarded.split(',').at(-1)?.trim() || request.socket.remoteAddress || 'unknown'
}

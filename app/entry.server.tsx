import {
  createReadableStreamFromReadable,
  type AppLoadContext,
  type EntryContext,
  type HandleErrorFunction,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { PassThrough } from 'node:stream'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { wantsScripts } from './ui/hydration'

/** A hydrated page gives up streaming after this long. */
const STREAM_LIMIT = 10_000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Response | Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const page = <RemixServer context={remix} url={request.url} abortDelay={STREAM_LIMIT} />
  const modules = remix.staticHandlerContext.matches.map(
    (match) => remix.routeModules[match.route.id],
  )
  if (wantsScripts(modules)) return streamed(page, status, headers, context)
  // A page without scripts is whole at once: a third of the cost of a stream.
  const html = `<!doctype html>${renderToString(page)}`
  context.takePage?.(html)
  return new Response(context.takePage ? null : html, { status, headers })
}

function streamed(
  page: React.ReactElement,
  status: number,
  headers: Headers,
  context: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      onShellReady() {
        const body = new PassThrough()
        pipe(body)
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
      },
      onShellError: reject,
      onError: (error) => context.log.error({ err: error }, 'render failed'),
    })
    setTimeout(abort, STREAM_LIMIT + 1000).unref()
  })
}

/** What no page expected. Refusals never come here: pages turn them into answers. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  context.log.error({ err: error, path: new URL(request.url).pathname }, 'unexpected error')
}

import {
  createRequestHandler,
  type AppLoadContext,
  type RequestHandler,
  type ServerBuild,
} from '@remix-run/node'
import { documentHandler } from './document-handler.server'

type RouteId = string

/**
 * Remix compiles and ranks every route of its build again for each request: with our site map a
 * quarter of the time of a page. Our routes are flat, so each page is handed a build of its own, with
 * nothing but the document and itself. Whatever matches no page, and pages that hydrate (their
 * browser code wants the whole map), go to the whole build.
 *
 * Documents are answered by our own handler; data and files, which have no document, by Remix's.
 */
export function handlerPerPage(build: ServerBuild): RequestHandler {
  const whole = createRequestHandler(build, 'production')
  const find = routeFinder(build.routes)
  const handlers = new Map<RouteId, RequestHandler>()

  return (request: Request, context?: AppLoadContext) => {
    const id = find(pagePath(new URL(request.url).pathname))
    if (!id) return whole(request, context)
    let handler = handlers.get(id)
    if (!handler) {
      handler = handlerOf(onlyPage(build, id), id)
      handlers.set(id, handler)
    }
    return handler(request, context)
  }
}

function handlerOf(build: ServerBuild, id: RouteId): RequestHandler {
  const remix = createRequestHandler(build, 'production')
  if (!build.routes[id]?.module.default) return remix
  const document = documentHandler(build)
  return (request, context) => {
    const asksDocument =
      request.method !== 'HEAD' && !new URL(request.url).pathname.endsWith('.data')
    return asksDocument ? document(request, context) : remix(request, context)
  }
}

/** The page behind a `.data` address. */
const pagePath = (path: string) =>
  path === '/_root.data' ? '/' : path.replace(/\.data$/, '').replace(/(?<=.)\/$/, '')

function onlyPage(build: ServerBuild, id: RouteId): ServerBuild {
  const only = <T>(all: Record<string, T>) => {
    const picked: Record<string, T> = {}
    for (const name of ['root', id]) if (all[name]) picked[name] = all[name]
    return picked
  }
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  }
}

/** Finds the page of a path as Remix would: at the first segment that differs, a word beats a parameter. */
function routeFinder(routes: ServerBuild['routes']): (path: string) => RouteId | null {
  const pages = Object.values(routes)
    .filter((route) => route !== undefined)
    .filter(({ id, module }) => id !== 'root' && !hydrates(module.handle))
    .map(({ id, path = '' }) => ({ id, segments: path === '' ? [] : path.split('/') }))
  const patterns = pages
    .toSorted((a, b) => rank(a.segments).localeCompare(rank(b.segments)))
    .map(({ id, segments }) => ({ id, pattern: patternOf(segments) }))
  return (path) => patterns.find(({ pattern }) => pattern.test(path))?.id ?? null
}

const hydrates = (handle: unknown) =>
  (handle as { hydrate?: boolean } | undefined)?.hydrate === true
const rank = (segments: string[]) => segments.map((one) => (one.startsWith(':') ? 1 : 0)).join('')
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

function patternOf(segments: string[]): RegExp {
  const parts = segments.map((one) => (one.startsWith(':') ? '/[^/]+' : `/${escaped(one)}`))
  return new RegExp(`^${parts.join('') || '/'}$`)
}

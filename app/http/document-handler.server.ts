import type { AppLoadContext, EntryContext, RequestHandler, ServerBuild } from '@remix-run/node'
import {
  createStaticHandler,
  getStaticContextFromError,
  isRouteErrorResponse,
  type AgnosticDataRouteObject,
  type StaticHandlerContext,
} from '@remix-run/router'

type Route = NonNullable<ServerBuild['routes'][string]>

/**
 * Answers documents of a page without scripts: Remix's router finds, loads and acts, Remix's own
 * component draws. What `createRequestHandler` does besides serves the browser's half of Remix, which
 * such a page does not have: all loader data written a second time for it to take over, and each
 * request copied once for every loader. That was a third of a page's time.
 * @param build the document's and the page's routes alone
 */
export function documentHandler(build: ServerBuild): RequestHandler {
  const { query, dataRoutes } = createStaticHandler(dataRoutesOf(build), {
    future: {
      v7_relativeSplatPath: build.future.v3_relativeSplatPath,
      v7_throwAbortReason: build.future.v3_throwAbortReason,
    },
  })
  const draw = drawerOf(build)

  return async (request, given) => {
    const context = given as AppLoadContext // the server hands it to every request
    const report = (error: unknown) =>
      build.entry.module.handleError?.(error, { request, context, params: {} })
    const found = await query(request, { requestContext: context })
    if (found instanceof Response) return found
    found.errors = withoutSecrets(found.errors, report)
    try {
      return await draw(request, found, context)
    } catch (error) {
      report(error)
      const failed = getStaticContextFromError(dataRoutes, found, error)
      failed.errors = withoutSecrets(failed.errors, () => {})
      return draw(request, failed, context)
    }
  }
}

function drawerOf(build: ServerBuild) {
  const routeModules = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => [id, route?.module]),
  ) as EntryContext['routeModules']
  return async (request: Request, found: StaticHandlerContext, context: AppLoadContext) => {
    const entry: EntryContext = {
      manifest: build.assets,
      routeModules,
      staticHandlerContext: found,
      serverHandoffString: '',
      renderMeta: {},
      future: build.future,
      isSpaMode: build.isSpaMode,
      serializeError: () => {
        throw new Error('A page without scripts hands no error to the browser.')
      },
    }
    const answer = build.entry.module.default
    return answer(request, found.statusCode, cookiesOf(found), entry, context)
  }
}

/** Of the headers of loaders and actions Remix passes on cookies alone, unless a page says otherwise. */
function cookiesOf({ matches, loaderHeaders, actionHeaders }: StaticHandlerContext): Headers {
  const headers = new Headers()
  for (const { route } of matches) {
    for (const given of [actionHeaders[route.id], loaderHeaders[route.id]]) {
      for (const cookie of given?.getSetCookie() ?? []) headers.append('Set-Cookie', cookie)
    }
  }
  return headers
}

/** Faults of ours are reported, and shown without what they say. */
function withoutSecrets(
  errors: StaticHandlerContext['errors'],
  report: (error: unknown) => void,
): StaticHandlerContext['errors'] {
  if (!errors) return errors
  return Object.fromEntries(
    Object.entries(errors).map(([id, error]) => {
      if (isRouteErrorResponse(error)) return [id, error]
      report(error)
      return [id, new Error('Unexpected Server Error')]
    }),
  )
}

function dataRoutesOf(build: ServerBuild): AgnosticDataRouteObject[] {
  const all = Object.values(build.routes).filter((route) => route !== undefined)
  const under = (parentId: string | undefined): AgnosticDataRouteObject[] =>
    all
      .filter((route) => (route.parentId || undefined) === parentId)
      .map((route) => dataRoute(route, under(route.id)))
  return under(undefined)
}

function dataRoute(route: Route, children: AgnosticDataRouteObject[]): AgnosticDataRouteObject {
  const { id, path, index, caseSensitive, module } = route
  const common = {
    id,
    path,
    handle: module.handle,
    hasErrorBoundary: id === 'root' || module.ErrorBoundary != null,
    loader: module.loader as AgnosticDataRouteObject['loader'],
    action: module.action as AgnosticDataRouteObject['action'],
  }
  return index ? { ...common, index } : { ...common, caseSensitive, children }
}

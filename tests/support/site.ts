import type { RouteConfigEntry } from '@remix-run/route-config'
import type { RequestHandler, ServerBuild } from '@remix-run/node'
import pino from 'pino'
import * as entry from '~/entry.server'
import type { RequestContext } from '~/http/context'
import { handlerPerPage } from '~/http/page-handlers.server'
import type { Access } from '~/http/page.server'
import * as root from '~/root'
import siteMap from '~/routes'
import { clockFrom } from '~/domain/clock'
import { readEnv } from '~/env.server'
import type { Connection } from '~db/connection.server'
import { DAY_SEVEN } from './actors'

/** A loader or action, which says whom it is for. */
type Guarded = ((...args: unknown[]) => unknown) & { access?: Access }

export interface SiteRoute {
  /** `/kelola/kegiatan/:cohort` */
  url: string
  file: string
  module: { loader?: Guarded; action?: Guarded; default?: unknown }
}

const modules = import.meta.glob<SiteRoute['module']>('../../app/pages/**/*.{ts,tsx}')

/** Every page of the site map with its module. */
export async function siteRoutes(): Promise<SiteRoute[]> {
  const entries = (await siteMap) as RouteConfigEntry[]
  return Promise.all(
    entries.map(async ({ path = '', file }) => ({
      url: `/${path}`,
      file,
      module: await modules[`../../app/${file}`]!(),
    })),
  )
}

/** The whole site without a build: the server's own handler over the page modules themselves. */
export async function siteHandler(): Promise<RequestHandler> {
  return handlerPerPage(await buildOf(await siteRoutes()))
}

/** The site without a server; `ask` sends a request as the visitor whose session's token is given. */
export async function openSite({ db }: Pick<Connection, 'db'>) {
  const handler = await siteHandler()
  const env = readEnv({ LOG_LEVEL: 'silent' })
  const log = pino({ level: 'silent' })
  return {
    async ask(path: string, token: string | null = null, form?: Record<string, string>) {
      const context: RequestContext = { db, clock: clockFrom(DAY_SEVEN), env, log, address: 'uji' }
      const request = new Request(`http://localhost${path}`, {
        headers: token ? { Cookie: `sesi=${token}` } : {},
        ...(form ? { method: 'POST', body: new URLSearchParams(form) } : undefined),
      })
      return handler(request, { ...context })
    },
  }
}

async function buildOf(routes: SiteRoute[]): Promise<ServerBuild> {
  const pages = routes.map(({ url, file, module }) => {
    const path = url.slice(1) || undefined
    return { id: file, path, index: path ? undefined : true, parentId: 'root', module }
  })
  const all = [{ id: 'root', path: '', module: root }, ...pages]
  const names = (module: object) => ({
    hasLoader: 'loader' in module,
    hasAction: 'action' in module,
    hasErrorBoundary: 'ErrorBoundary' in module,
    hasClientLoader: false,
    hasClientAction: false,
    module: '',
  })
  const build = {
    entry: { module: entry },
    routes: Object.fromEntries(all.map((route) => [route.id, route])),
    assets: {
      entry: { imports: [], module: '' },
      routes: Object.fromEntries(all.map((one) => [one.id, { ...one, ...names(one.module) }])),
      url: '',
      version: 'uji',
    },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: {
      v3_fetcherPersist: true,
      v3_lazyRouteDiscovery: true,
      v3_relativeSplatPath: true,
      v3_routeConfig: true,
      v3_singleFetch: true,
      v3_throwAbortReason: true,
    },
    isSpaMode: false,
  }
  return build as unknown as ServerBuild
}

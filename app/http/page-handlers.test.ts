import type { ServerBuild } from '@remix-run/node'
import { expect, it } from 'vitest'
import { handlerPerPage } from './page-handlers.server'

/** A build whose pages answer with their own id and parameters. */
function buildOf(paths: string[], hydrated: string[] = []): ServerBuild {
  const page = (path: string) => ({
    id: path || 'home',
    path,
    index: path === '' ? true : undefined,
    parentId: 'root',
    module: {
      loader: ({ params }: { params: unknown }) => Response.json({ page: path, params }),
      handle: hydrated.includes(path) ? { hydrate: true } : undefined,
    },
  })
  const root = { id: 'root', path: '', module: { default: () => null } }
  return {
    mode: 'production',
    entry: {
      module: {
        default: (_: Request, status: number) => new Response('dokumen', { status }),
        handleError: () => {},
      },
    },
    routes: Object.fromEntries([root, ...paths.map(page)].map((route) => [route.id, route])),
    assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: { v3_singleFetch: true, v3_lazyRouteDiscovery: true, v3_relativeSplatPath: true },
    isSpaMode: false,
  } as unknown as ServerBuild
}

const PATHS = [
  '',
  'kelola',
  'kelola/kegiatan/:cohort',
  'kelola/kegiatan/baru',
  'ajar/:x/y',
  'hidup',
]
const handler = handlerPerPage(buildOf(PATHS, ['hidup']))
const ask = (path: string) => handler(new Request(`http://localhost${path}`))

it.each([
  ['/', '', {}],
  ['/kelola', 'kelola', {}],
  ['/kelola/', 'kelola', {}],
  ['/kelola?cari=a', 'kelola', {}],
  ['/kelola/kegiatan/baru', 'kelola/kegiatan/baru', {}],
  ['/kelola/kegiatan/pppk-2024', 'kelola/kegiatan/:cohort', { cohort: 'pppk-2024' }],
  ['/kelola/kegiatan/a%20b', 'kelola/kegiatan/:cohort', { cohort: 'a b' }],
  ['/ajar/satu/y', 'ajar/:x/y', { x: 'satu' }],
  ['/hidup', 'hidup', {}],
  ['/KELOLA', 'kelola', {}],
])('%s is answered by the page the whole map would choose', async (path, page, params) => {
  expect(await (await ask(path)).json()).toEqual({ page, params })
})

it('finds nothing where no page is', async () => {
  expect((await ask('/tidak-ada')).status).toBe(404)
})

it('gives the data of a page by its .data address', async () => {
  expect(await (await ask('/_root.data')).text()).toContain('page')
  expect(await (await ask('/kelola/kegiatan/a.data')).text()).toContain('cohort')
})

/**
 * A bare Remix page of the same bytes: our own HTML, captured, put out by the same Remix and React
 * with the same compression, and nothing else: no store, no session, no headers, no log.
 */
import { createRequestHandler, redirect, type ServerBuild } from '@remix-run/node'
import { Outlet, RemixServer, useLoaderData } from '@remix-run/react'
import { createServer, type IncomingMessage } from 'node:http'
import { renderToString } from 'react-dom/server'
import { gzipSync } from 'node:zlib'
import { readPages } from './pages'

const pages = readPages()

const build = {
  entry: {
    module: {
      default: (request: Request, status: number, headers: Headers, remix: never) => {
        headers.set('Content-Type', 'text/html; charset=utf-8')
        const html = renderToString(<RemixServer context={remix} url={request.url} />)
        return new Response(`<!doctype html>${html}`, { status, headers })
      },
    },
  },
  routes: {
    root: { id: 'root', path: '', module: { default: () => <Outlet /> } },
    page: {
      id: 'page',
      parentId: 'root',
      path: '*',
      module: {
        loader: ({ request }: { request: Request }) => pages.get(new URL(request.url).pathname),
        action: async ({ request }: { request: Request }) => {
          await request.formData()
          return redirect(new URL(request.url).pathname, 303)
        },
        default: function Page() {
          const inside = useLoaderData<string>()
          return <html lang="id" dangerouslySetInnerHTML={{ __html: inside }} />
        },
      },
    },
  },
  assets: {
    entry: { imports: [], module: '' },
    routes: {
      root: { id: 'root', path: '', hasLoader: false, module: '' },
      page: { id: 'page', parentId: 'root', path: '*', hasLoader: true, module: '' },
    },
    url: '',
    version: '',
  },
  publicPath: '/',
  assetsBuildDirectory: '',
  isSpaMode: false,
  future: { v3_singleFetch: true },
} as unknown as ServerBuild

const handle = createRequestHandler(build, 'production')

createServer(async (request, response) => {
  const answer = await handle(await toRequest(request))
  const html = Buffer.from(await answer.arrayBuffer())
  const body = html.length > 0 ? gzipSync(html, { level: 4 }) : html
  const headers = Object.fromEntries(answer.headers)
  if (html.length > 0) headers['content-encoding'] = 'gzip'
  response.writeHead(answer.status, { ...headers, 'content-length': body.length })
  response.end(body)
}).listen(Number(process.env.PORT), '127.0.0.1')

async function toRequest(request: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return new Request(`http://127.0.0.1${request.url}`, {
    method: request.method,
    headers: { 'content-type': request.headers['content-type'] ?? 'text/plain' },
    body: request.method === 'POST' ? Buffer.concat(chunks) : undefined,
  })
}

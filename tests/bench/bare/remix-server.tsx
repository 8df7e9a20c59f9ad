/**
 * A bare Remix page of the same bytes: our own HTML, captured, put out by the same Remix and React
 * with the same compression, and nothing else: no store, no session, no headers of ours, no log.
 * It streams as Remix's own entry file does; with BENCH_WHOLE it renders at once, as ours does.
 */
import {
  createReadableStreamFromReadable,
  createRequestHandler,
  redirect,
  type ServerBuild,
} from '@remix-run/node'
import { Outlet, RemixServer, useLoaderData } from '@remix-run/react'
import { createServer, type IncomingMessage } from 'node:http'
import { PassThrough } from 'node:stream'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { gzipSync } from 'node:zlib'
import { readPages } from './pages'

const pages = readPages()

function handleRequest(request: Request, status: number, headers: Headers, remix: never) {
  headers.set('Content-Type', 'text/html')
  const page = <RemixServer context={remix} url={request.url} abortDelay={5_000} />
  if (process.env.BENCH_WHOLE) {
    return new Response(`<!doctype html>${renderToString(page)}`, { status, headers })
  }
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      onShellReady() {
        const body = new PassThrough()
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
        pipe(body)
      },
      onShellError: reject,
    })
    setTimeout(abort, 5_000)
  })
}

function Page() {
  const inside = useLoaderData<string>()
  return <html lang="id" dangerouslySetInnerHTML={{ __html: inside }} />
}

const page = {
  loader: ({ request }: { request: Request }) => pages.get(new URL(request.url).pathname) ?? '',
  action: async ({ request }: { request: Request }) => {
    await request.formData()
    return redirect(new URL(request.url).pathname, 303)
  },
  default: Page,
}

const build = {
  entry: { module: { default: handleRequest } },
  routes: {
    root: { id: 'root', path: '', module: { default: Outlet } },
    page: { id: 'page', parentId: 'root', path: '*', module: page },
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

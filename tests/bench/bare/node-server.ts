/** The least a Node server can do: the same bytes, compressed beforehand. */
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { readPages } from './pages'

const replies = new Map(
  [...readPages()].map(([path, inside]) => [
    path,
    gzipSync(`<!doctype html><html lang="id">${inside}</html>`, { level: 4 }),
  ]),
)

createServer((request, response) => {
  request.resume()
  request.once('end', () => {
    const body = request.method === 'POST' ? undefined : replies.get(request.url ?? '')
    response.writeHead(body ? 200 : 303, {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      'content-length': body?.length ?? 0,
      ...(body ? undefined : { location: request.url }),
    })
    response.end(body)
  })
}).listen(Number(process.env.PORT), '127.0.0.1')

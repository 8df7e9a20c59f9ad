import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { clockFrom } from '~/domain/clock'
import { readEnv } from '~/env.server'
import { requestListener } from '~/http/request-listener.server'
import { staticFiles } from '~/http/static-files.server'
import type { Connection } from '~db/connection.server'
import { DAY_SEVEN } from './actors'
import { siteHandler } from './site'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

interface Asked {
  method?: string
  headers?: Record<string, string>
  /** Fields of a form, or a raw body. */
  form?: Record<string, string> | string
}

/**
 * A real server over the pages, on a port of its own. `ask` sends exactly what it is told: no header
 * is added but the Origin that a browser would send with a form of ours (unless given).
 * `logged` collects the lines of its log.
 */
export async function openServer(
  { db }: Pick<Connection, 'db'>,
  options: { settings?: Record<string, string>; folder?: string } = {},
) {
  const logged: string[] = []
  const env = readEnv({ ...options.settings })
  const log = pino({ base: undefined }, { write: (line: string) => void logged.push(line) })
  const files = options.folder ? staticFiles(options.folder) : () => false
  const platform = { db, clock: clockFrom(DAY_SEVEN), env, log }
  const app = { remix: await siteHandler(), files }
  const server = createServer(requestListener({ platform, app, development: false }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = env.origin ?? `http://127.0.0.1:${port}`

  function ask(path: string, { method, headers = {}, form }: Asked = {}): Promise<Answer> {
    const body = typeof form === 'object' ? new URLSearchParams(form).toString() : form
    const given = body === undefined ? headers : { ...FORM, Origin: origin, ...headers }
    return new Promise((resolve, reject) => {
      const sent = httpRequest(
        { port, host: '127.0.0.1', path, method: method ?? (body === undefined ? 'GET' : 'POST') },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(chunks).toString('utf8'),
            }),
          )
        },
      )
      sent.on('error', reject)
      for (const [name, value] of Object.entries(given))
        if (value !== '') sent.setHeader(name, value)
      sent.end(body)
    })
  }

  return {
    ask,
    logged,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' }

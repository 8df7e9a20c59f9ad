import pino, { type Logger } from 'pino'
import type { Env } from '~/env.server'

/**
 * One JSON line an event, without personal data: ids, paths and times; never a query string, a
 * name, an address or anything typed. The demo prints short lines for a person instead.
 */
export function createLogger(env: Pick<Env, 'mode' | 'logLevel'>): Logger {
  const options = { level: env.logLevel, base: undefined }
  return env.mode === 'demo' ? pino(options, { write: writeShortly }) : pino(options)
}

interface Line {
  level: number
  msg?: string
  err?: { type: string; message: string; stack?: string }
  status?: number
  method?: string
  path?: string
  ms?: number
}

function writeShortly(json: string): void {
  const { level, msg, err, status, method, path, ms } = JSON.parse(json) as Line
  const request = method ? `${status} ${method} ${path} ${ms} ms` : msg
  process.stdout.write(
    `${level >= 50 ? '! ' : '  '}${request}${err ? `\n${err.stack ?? err.message}` : ''}\n`,
  )
}

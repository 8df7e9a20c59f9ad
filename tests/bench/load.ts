import autocannon from 'autocannon'
import { performance } from 'node:perf_hooks'

/** No load sends more than this, however fast the answers come. */
const MOST_REQUESTS = 500_000
const FORM_TYPE = 'application/x-www-form-urlencoded'
const JSON_TYPE = 'application/json'

export interface LoadRequest {
  method: 'GET' | 'POST'
  path: string
  cookie?: string
  /** Made anew each time it is sent: a repeated answer would be recognised and not stored. */
  body?: () => string
  /** The body is JSON, else a form. */
  json?: boolean
}

export interface Load {
  origin: string
  connections: number
  seconds: number
  /** What one connection sends, over and over. */
  requestsOf(connection: number): LoadRequest[]
}

export interface LoadResult {
  requests: number
  seconds: number
  /** Milliseconds from request to answer, sorted. */
  latencies: Float64Array
  /** Answers by status; connections that broke count under 0. */
  statuses: Map<number, number>
}

/** Sends for the given time with the given number of connections, one request at a time on each. */
export async function runLoad(load: Load): Promise<LoadResult> {
  const statuses = new Map<number, number>()
  const latencies: number[] = []
  const count = (status: number) => statuses.set(status, (statuses.get(status) ?? 0) + 1)
  let connection = 0
  let started = 0
  let ended = 0
  await new Promise<void>((resolve, reject) => {
    const run = autocannon(
      {
        url: load.origin,
        connections: load.connections,
        duration: load.seconds,
        timeout: 20,
        setupClient: (client) => {
          client.setRequests(load.requestsOf(connection).map(toRequest(load.origin)))
          connection += 1
        },
      },
      (error) => (error ? reject(error as Error) : resolve()),
    )
    run.on('start', () => (started = performance.now()))
    run.on('response', (_client, status, _bytes, ms) => {
      count(status)
      latencies.push(ms)
      ended = performance.now()
      if (latencies.length >= MOST_REQUESTS) run.stop()
    })
    run.on('reqError', () => count(0))
  })
  return {
    requests: latencies.length,
    seconds: (ended - started) / 1000,
    latencies: Float64Array.from(latencies).toSorted(),
    statuses,
  }
}

function toRequest(origin: string) {
  return ({ method, path, cookie, body, json }: LoadRequest): autocannon.Request => ({
    method,
    path,
    headers: {
      'accept-encoding': 'gzip',
      ...(cookie ? { cookie } : undefined),
      ...(body ? { origin, 'content-type': json ? JSON_TYPE : FORM_TYPE } : undefined),
    },
    ...(body ? { setupRequest: (request) => ({ ...request, body: body() }) } : undefined),
  })
}

export const perSecond = ({ requests, seconds }: LoadResult) => requests / seconds

/** `share` 0.95 is the p95, in milliseconds. */
export function latencyAt({ latencies }: LoadResult, share: number): number {
  return latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? NaN
}

/** Answers that are not one of these statuses, broken connections included. */
export function unexpected({ statuses }: LoadResult, expected: readonly number[]): number {
  return [...statuses].reduce(
    (sum, [status, times]) => (expected.includes(status) ? sum : sum + times),
    0,
  )
}

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { BENCH_NOW } from './instant'

const REPORTER = new URL('usage-reporter.js', import.meta.url).href
const START_MS = 60_000
const STOP_MS = 15_000

export interface Usage {
  /** User and system time of all threads since the start. */
  cpuMs: number
  /** The most memory that was ever resident. */
  peakMb: number
}

export interface ServerProcess {
  /** `http://127.0.0.1:PORT` */
  origin: string
  usage(): Promise<Usage>
  /** Asks it to stop, as an operator would. */
  stop(): Promise<void>
  /** Ends it as a power cut would end it: no handler runs. */
  kill(): Promise<void>
}

/** The production build on loopback, with the store of this file. */
export function startPlatform(storeFile: string): Promise<ServerProcess> {
  return startServer(['build/server.js'], '/sehat', {
    APP_MODE: 'demo',
    APP_NOW: BENCH_NOW,
    DATABASE_URL: `file:${storeFile}`,
  })
}

/** Starts one Node server of its own process on a free port and waits until `readyPath` answers. */
export async function startServer(
  args: readonly string[],
  readyPath: string,
  env: Record<string, string>,
): Promise<ServerProcess> {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', REPORTER, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...env },
  })
  const endWithUs = () => child.kill('SIGKILL')
  process.once('exit', endWithUs)
  child.once('exit', () => process.off('exit', endWithUs))
  const origin = `http://127.0.0.1:${port}`
  await untilItAnswers(child, origin + readyPath)
  return {
    origin,
    usage: () => askUsage(child),
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  }
}

async function untilItAnswers(child: ChildProcess, url: string): Promise<void> {
  const patience = Date.now() + START_MS
  while (Date.now() < patience) {
    if (child.exitCode !== null) throw new Error(`${url}: the server ended with ${child.exitCode}.`)
    const answer = await fetch(url, { redirect: 'manual' }).catch(() => null)
    await answer?.arrayBuffer()
    if (answer) return
    await wait(50)
  }
  child.kill('SIGKILL')
  throw new Error(`${url} did not answer within ${START_MS / 1000} s.`)
}

async function askUsage(child: ChildProcess): Promise<Usage> {
  const answer = once(child, 'message', { signal: AbortSignal.timeout(30_000) })
  child.send('usage')
  const [usage] = (await answer) as [Usage]
  return usage
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  const cut = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
  await ended
  clearTimeout(cut)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

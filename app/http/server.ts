import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { clockOf, readEnv, type Env } from '~/env.server'
import { demoSignIns } from '~db/seeds/demo/sign-ins'
import { openConnection } from '~db/connection.server'
import { openApp } from './app-build.server'
import { keepHouse } from './housekeeping.server'
import { runJobsBeside } from './job-runner.server'
import { createLogger } from './logger.server'
import { requestListener } from './request-listener.server'
import { prepareStore } from './start-up.server'

/** How long requests under way may take to finish after a signal to stop. */
const GRACE_MS = 10_000
const ROLES = { administrator: 'admin', trainer: 'pengajar', participant: 'peserta' }
const DEVELOPMENT = process.env.NODE_ENV === 'development'

try {
  await serve(readEnv())
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

async function serve(env: Env): Promise<void> {
  const clock = clockOf(env)
  const log = createLogger(env)
  const connection = openConnection(env.databaseUrl)
  await prepareStore(connection, { env, clock, log })

  const platform = { db: connection.db, clock, env, log }
  const app = await openApp(DEVELOPMENT)
  const listener = requestListener({ platform, app, development: DEVELOPMENT })
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 15_000 }, listener)
  server.keepAliveTimeout = 65_000
  const stopHousekeeping = keepHouse(platform)
  const stopJobs = runJobsBeside(platform)

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(env.port, env.host, resolve)
  })
  announce(env, server)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    log.info('Berhenti: menyelesaikan permintaan yang berjalan')
    await drain(server)
    await stopJobs()
    await stopHousekeeping()
    await app.close()
    await connection.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}

/** Takes no new connection, lets requests under way finish, and cuts what is left after the grace. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearTimeout(cut)
}

function announce(env: Env, server: Server): void {
  const { port } = server.address() as AddressInfo
  const address = env.origin ?? `http://localhost:${port}`
  const lines = [`Orientasi ASN Pontianak siap di ${address}`]
  if (env.mode === 'demo') {
    lines.push('', 'Masuk untuk mencoba:')
    for (const role of ['administrator', 'trainer', 'participant'] as const) {
      const { name, signIn, password } = demoSignIns[role]
      lines.push(`  ${ROLES[role].padEnd(9)} ${signIn.padEnd(24)} ${password}  (${name})`)
    }
    lines.push('')
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}

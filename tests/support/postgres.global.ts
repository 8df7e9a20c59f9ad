import { sql } from 'kysely'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openConnection } from '~db/connection.server'
import { migrateToLatest } from '~db/migrate.server'
import { loadEmbeddedPostgres } from './embedded-postgres'

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * `server` is `postgres://…/` without a database name; `template` is the migrated database that test
     * databases are copied from. Null when only SQLite is tested.
     */
    postgres: { server: string; template: string } | null
  }
}

const TEMPLATE = 'template_orientasi'

/** Nothing here must survive, so nothing waits for the disk; nobody outside this machine may connect. */
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'shared_buffers=32MB',
]

/** Starts a PostgreSQL of its own for one run of the tests, in a directory of its own. */
export default async function setup(project: TestProject) {
  if (process.env.TEST_ENGINES === 'sqlite') {
    project.provide('postgres', null)
    return undefined
  }
  const folder = await mkdtemp(join(tmpdir(), 'orientasi-postgres-'))
  await chmod(folder, 0o755) // root makes it, the user postgres must pass through it
  const port = await freePort()
  const log: string[] = []
  const Server = await loadEmbeddedPostgres(folder)
  const server = new Server({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C', '--encoding=UTF8', '--no-sync'],
    postgresFlags: SETTINGS.flatMap((setting) => ['-c', setting]),
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  })
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    await server.initialise()
    await server.start()
    const url = `postgres://postgres:postgres@127.0.0.1:${port}/`
    await makeTemplate(url)
    project.provide('postgres', { server: url, template: TEMPLATE })
    return stop
  } catch (error) {
    await stop()
    const story = `PostgreSQL for the tests did not start.\n${log.slice(-20).join('')}`
    throw new Error(story, { cause: error })
  }
}

async function makeTemplate(url: string): Promise<void> {
  const server = openConnection(`${url}postgres`)
  await sql.raw(`create database ${TEMPLATE}`).execute(server.db)
  await server.close()
  const template = openConnection(url + TEMPLATE)
  await migrateToLatest(template.db)
  await template.close()
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

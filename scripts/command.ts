import { parseArgs, type ParseArgsConfig } from 'node:util'
import { platformActor, type Actor } from '~/domain/permissions/actor'
import { Refusal } from '~/domain/refusal'
import { clockOf, readEnv, type Env } from '~/env.server'
import { openConnection, type Connection } from '~db/connection.server'
import { migrateToLatest } from '~db/migrate.server'

type Options = NonNullable<ParseArgsConfig['options']>
type Given<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>

/**
 * Runs one command: reads its arguments, prints a refusal as one sentence and ends with exit code 1.
 * With `--json` among the options stdout carries JSON alone, `{"error": …}` for a refusal.
 *
 * @param usage printed when the arguments are wrong: `npm run backup -- FILE`
 */
export async function runCommand<const O extends Options>(
  usage: string,
  options: O,
  work: (given: Given<O>) => Promise<void>,
): Promise<void> {
  try {
    await work(parseArgs({ options, allowPositionals: true, strict: true }))
  } catch (error) {
    process.exitCode = 1
    const message = explain(error, usage)
    if (process.argv.includes('--json')) printJson({ error: message })
    else console.error(message)
  }
}

/** Thrown by a command whose arguments do not make sense; the usage line is added. */
export class UsageFault extends Error {}

export interface Store extends Connection {
  env: Env
  /** The platform itself, at the instant of the command. */
  actor: Actor
}

/** Opens the store named by the environment, brings it to the newest version, and closes it afterwards. */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const env = readEnv()
  const connection = openConnection(env.databaseUrl)
  try {
    await migrateToLatest(connection.db)
    return await work({ ...connection, env, actor: platformActor(clockOf(env)()) })
  } finally {
    await connection.close()
  }
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

function explain(error: unknown, usage: string): string {
  if (!(error instanceof Error)) return String(error)
  const wrongArguments = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  if (error instanceof UsageFault || wrongArguments) return `${error.message}\nPakai: ${usage}`
  // A plain Error was written for people; anything else is a fault of ours and needs its trace.
  const forPeople = error instanceof Refusal || error.constructor === Error
  return forPeople ? error.message : (error.stack ?? error.message)
}

import { sql } from 'kysely'
import type { Db } from '~db/schema'
import { version } from '../../../package.json'

/** Answers when the store answers; throws its error when not. */
export async function checkStore(db: Db) {
  await sql`select 1`.execute(db)
  return { status: 'ok', versi: version, basisData: 'ok' }
}

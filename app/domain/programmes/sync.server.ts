import { createHash } from 'node:crypto'
import type { Db } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { newId } from '../ids'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import type { YamlFinding } from './read-yaml.rules'
import type { Programme } from './programme'
import { readProgrammeFiles } from './programme-files.server'

export interface ProgrammeSync {
  /** Ids of programmes that received a revision. */
  added: string[]
  unchanged: string[]
  /** Ids whose file changed while a newer editor revision stands; nothing was overwritten. */
  conflicts: string[]
  /** Broken files, each with its place; the revision before stays in use. */
  broken: (YamlFinding & { file: string })[]
}

/** Makes a revision of every programme file that changed since its last file revision. */
export async function syncProgrammes(
  db: Db,
  actor: Actor,
  contentDir: string,
): Promise<ProgrammeSync> {
  must(actor, { verb: 'steer', thing: 'agency' })
  const files = await readProgrammeFiles(contentDir)
  return inTransaction(db, async (trx) => {
    const sync: ProgrammeSync = { added: [], unchanged: [], conflicts: [], broken: [] }
    for (const { id, file, source, programme, findings } of files) {
      if (programme) sync[await syncOne(trx, actor, source, programme)].push(id)
      else sync.broken.push(...findings.map((finding) => ({ ...finding, file })))
    }
    return sync
  })
}

async function syncOne(
  trx: Db,
  actor: Actor,
  source: string,
  programme: Programme,
): Promise<'added' | 'unchanged' | 'conflicts'> {
  const hash = createHash('sha256').update(source).digest('hex')
  const revisions = await trx
    .selectFrom('revisions')
    .select(['hash', 'origin'])
    .where('thing', '=', 'programme')
    .where('thing_id', '=', programme.id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const lastFiled = revisions.find((revision) => revision.origin === 'file')
  if (lastFiled?.hash === hash) return 'unchanged'
  if (revisions[0]?.origin === 'editor') {
    await noteConflict(trx, actor, programme.id, hash)
    return 'conflicts'
  }
  await trx
    .insertInto('revisions')
    .values({
      id: newId(),
      thing: 'programme',
      thing_id: programme.id,
      hash,
      source,
      compiled: JSON.stringify(programme),
      status: programme.status,
      origin: 'file',
      author_id: actor.personId,
      created_at: actor.now,
    })
    .execute()
  return 'added'
}

/** Lists the conflict once, however often the sync sees it. */
async function noteConflict(trx: Db, actor: Actor, thingId: string, hash: string): Promise<void> {
  const known = await trx
    .selectFrom('content_conflicts')
    .select('id')
    .where('thing', '=', 'programme')
    .where('thing_id', '=', thingId)
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (known) return
  await trx
    .insertInto('content_conflicts')
    .values({
      id: newId(),
      thing: 'programme',
      thing_id: thingId,
      hash,
      found_at: actor.now,
      settled_at: null,
    })
    .execute()
}

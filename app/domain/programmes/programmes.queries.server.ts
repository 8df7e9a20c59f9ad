import type { Db, Id } from '~db/schema'
import type { Programme } from './programme'

export interface ProgrammeRevision {
  revisionId: Id
  programme: Programme
}

/** The newest published revision of a programme, or undefined. */
export async function findNewestProgramme(
  db: Db,
  programmeId: string,
): Promise<ProgrammeRevision | undefined> {
  const row = await publishedProgrammes(db).where('thing_id', '=', programmeId).executeTakeFirst()
  return row && toRevision(row)
}

/** The newest published revision of every programme, by title. */
export async function findNewestProgrammes(db: Db): Promise<ProgrammeRevision[]> {
  const newest = new Map<string, ProgrammeRevision>()
  for (const row of await publishedProgrammes(db).execute()) {
    if (!newest.has(row.thing_id)) newest.set(row.thing_id, toRevision(row))
  }
  return [...newest.values()].toSorted((a, b) =>
    a.programme.title.localeCompare(b.programme.title, 'id'),
  )
}

function publishedProgrammes(db: Db) {
  return db
    .selectFrom('revisions')
    .select(['id', 'thing_id', 'compiled'])
    .where('thing', '=', 'programme')
    .where('status', '=', 'terbit')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
}

/** `compiled` was written by the sync from a file that passed `programmeSchema`. */
function toRevision(row: { id: Id; compiled: string }): ProgrammeRevision {
  return { revisionId: row.id, programme: JSON.parse(row.compiled) as Programme }
}

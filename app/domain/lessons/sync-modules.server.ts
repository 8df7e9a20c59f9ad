import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import type { PlacedQuestion } from '../answers/gift.server'
import { recordAudit } from '../audit/record.server'
import { dayOf } from '../clock'
import { newId } from '../ids'
import type { Actor } from '../permissions/actor'
import { checkModule, type CheckedModule } from './check-module.server'
import { hasErrors, type Finding } from './finding'
import type { ModuleFolder } from './module-folder.server'
import type { ModuleAbout } from './module.rules'

export interface ModuleSync {
  /** Ids of modules that received a revision. */
  added: string[]
  unchanged: string[]
  /** Modules whose own files are broken; the revision before stays in use. */
  refused: { moduleId: string; path: string; findings: Finding[] }[]
}

/**
 * Brings every module's title and question bank into the database, as a revision when its own files
 * or the list of its lessons changed. A module is refused for its own faults, not for its lessons'.
 */
export async function syncModules(
  db: Db,
  actor: Actor,
  folders: readonly ModuleFolder[],
): Promise<ModuleSync> {
  const sync: ModuleSync = { added: [], unchanged: [], refused: [] }
  const standing = await newestHashes(db)
  const seen = new Set<string>()
  for (const folder of folders) {
    const { id, path, hash } = folder
    const twin = seen.has(id)
    seen.add(id)
    if (!twin && standing.get(id) === hash) {
      sync.unchanged.push(id)
      continue
    }
    const checked = checkModule(folder, dayOf(actor.now))
    if (twin) sync.refused.push({ moduleId: id, path, findings: [twinFinding(id)] })
    else if (!checked.about || hasErrors(checked.findings)) {
      sync.refused.push({ moduleId: id, path, findings: checked.findings })
    } else {
      await writeModule(db, actor, checked, checked.about)
      sync.added.push(id)
    }
  }
  return sync
}

async function newestHashes(db: Db): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('module_revisions')
    .select(['module_id', 'hash'])
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ module_id, hash }) => [module_id, hash]))
}

async function writeModule(
  db: Db,
  actor: Actor,
  { folder, bank }: CheckedModule,
  about: ModuleAbout,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const id = newId()
    await trx
      .insertInto('module_revisions')
      .values({
        id,
        module_id: folder.id,
        hash: folder.hash,
        title: about.title,
        summary: about.summary,
        lessons: JSON.stringify(folder.lessons.map((lesson) => lesson.id)),
        source: JSON.stringify({ modul: folder.about, bank: folder.bank }),
        author_id: actor.personId,
        created_at: actor.now,
      })
      .execute()
    await writeBank(trx, id, bank)
    await recordAudit(trx, actor, {
      verb: 'revise',
      thing: 'module',
      thingId: folder.id,
      details: { revision: id, questions: bank.length },
    })
  })
}

async function writeBank(trx: Db, id: Id, bank: readonly PlacedQuestion[]): Promise<void> {
  if (bank.length === 0) return
  await trx
    .insertInto('bank_questions')
    .values(
      bank.map(({ question }, index) => ({
        revision_id: id,
        question_id: question.id,
        position: index + 1,
        kind: question.kind,
        objective: question.objective ?? '',
        body: JSON.stringify(question),
      })),
    )
    .execute()
}

function twinFinding(id: string): Finding {
  const reason = `Id modul "${id}" sudah dipakai di kursus lain.`
  const fix = 'Beri folder modul ini nama lain.'
  return { line: 1, column: 1, level: 'error', file: 'modul.yaml', reason, fix }
}

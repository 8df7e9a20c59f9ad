import { createHash } from 'node:crypto'
import type { Db } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { newId } from '../ids'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import type { YamlFinding } from '../programmes/read-yaml.rules'
import { readQuestionnaireFiles } from './questionnaire-files.server'

export interface SurveySync {
  /** Ids of surveys that received a revision. */
  added: string[]
  unchanged: string[]
  /** Broken files, each with its place; the revision before stays in use. */
  broken: (YamlFinding & { file: string })[]
}

/** Makes a revision of every survey whose file changed. */
export async function syncSurveys(db: Db, actor: Actor, contentDir: string): Promise<SurveySync> {
  must(actor, { verb: 'steer', thing: 'agency' })
  const files = await readQuestionnaireFiles(contentDir)
  return inTransaction(db, async (trx) => {
    const sync: SurveySync = { added: [], unchanged: [], broken: [] }
    const standing = await newestHashes(trx)
    for (const { id, file, source, questionnaire, findings } of files) {
      const hash = createHash('sha256').update(source).digest('hex')
      if (!questionnaire) sync.broken.push(...findings.map((finding) => ({ ...finding, file })))
      else if (standing.get(id) === hash) sync.unchanged.push(id)
      else {
        const compiled = JSON.stringify(questionnaire)
        await trx
          .insertInto('survey_revisions')
          .values({
            id: newId(),
            survey_id: id,
            hash,
            source,
            compiled,
            author_id: actor.personId,
            created_at: actor.now,
          })
          .execute()
        sync.added.push(id)
      }
    }
    return sync
  })
}

async function newestHashes(trx: Db): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('survey_revisions')
    .select(['survey_id', 'hash'])
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.survey_id, row.hash]))
}

import type { Db, IsoDate } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { newestPublished } from './lessons.queries.server'
import type { Statement } from './statement.rules'

export interface PlacedStatement {
  lessonId: string
  lessonTitle: string
  partId: string
  partTitle: string
  text: string
  /** Why it is not verified yet, or the law and its article. */
  note: string
  effectiveOn: IsoDate | null
  /** When it was compared with its source; for what has none, when its lesson was last read. */
  checkedOn: IsoDate
}

export interface StatementsToCheck {
  unverified: PlacedStatement[]
  legal: PlacedStatement[]
}

/** What staff must keep true: every statement without a source, and every legal basis; oldest first. */
export async function statementsToCheck(db: Db, actor: Actor): Promise<StatementsToCheck> {
  must(actor, { verb: 'read-drafts', thing: 'content' })
  const placed = (await newestPublished(db)).flatMap(({ lessonId, outline }) =>
    outline.statements.map(({ kind, ...statement }) => ({
      kind,
      ...place(lessonId, outline, statement),
    })),
  )
  const oldestFirst = placed.toSorted(
    (a, b) =>
      a.checkedOn.localeCompare(b.checkedOn) || a.lessonTitle.localeCompare(b.lessonTitle, 'id'),
  )
  const only = (wanted: Statement['kind']) =>
    oldestFirst.flatMap(({ kind, ...statement }) => (kind === wanted ? [statement] : []))
  return { unverified: only('perlu-diperiksa'), legal: only('dasar-hukum') }
}

function place(
  lessonId: string,
  outline: { title: string; checkedOn: IsoDate; parts: { partId: string; title: string }[] },
  { partId, text, note, effectiveOn, checkedOn }: Omit<Statement, 'kind'>,
): PlacedStatement {
  return {
    lessonId,
    lessonTitle: outline.title,
    partId,
    partTitle: outline.parts.find((part) => part.partId === partId)?.title ?? partId,
    text,
    note,
    effectiveOn,
    checkedOn: checkedOn ?? outline.checkedOn,
  }
}

import type { Db, Id } from '~db/schema'
import type { Actor } from '../permissions/actor'
import { conflict, notFound } from '../refusal'
import { openItem, type OpenItem } from './item-access.server'
import { findAttendances } from './plan.queries.server'
import { EXCUSED } from './settle-attendance.server'

export interface OpenLesson extends OpenItem {
  item: OpenItem['item'] & { revisionId: Id }
}

/**
 * The lesson behind an item, if this learner may open it now (`openItem`) and it is written.
 * *Pembukaan susulan* stands behind the attendance item of someone who was excused.
 */
export async function openLesson(
  db: Db,
  actor: Actor,
  input: { enrolmentId: Id; itemId: string },
): Promise<OpenLesson> {
  const open = await openItem(db, actor, input)
  const { itemId, kind, revisionId } = open.item
  if (kind === 'attendance' && !(await isExcused(db, open.enrolment.id, itemId))) notFound()
  if (kind !== 'lesson' && kind !== 'attendance') notFound()
  if (!revisionId) notFound('Materi ini sedang disiapkan oleh BKPSDM.')
  return { ...open, item: { ...open.item, revisionId } }
}

/** Refuses new answers after *batas akhir*. */
export function mustStillRun({ closed }: Pick<OpenLesson, 'closed'>): void {
  if (!closed) return
  conflict(
    'Batas akhir kegiatan ini sudah lewat, jadi jawaban baru tidak disimpan. Hubungi BKPSDM bila Anda masih perlu menyelesaikannya.',
  )
}

async function isExcused(db: Db, enrolmentId: Id, itemId: string): Promise<boolean> {
  const attendance = (await findAttendances(db, enrolmentId)).get(itemId)
  return attendance !== undefined && EXCUSED.includes(attendance.status)
}

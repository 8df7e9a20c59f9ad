import type { Id, Instant } from '~db/schema'
import { newId } from '~/domain/ids'
import { RULE_VERSION } from '~/domain/progress/completion.rules'
import type { PartOutline } from '~/domain/progress/lesson-demand.server'
import type { Rows } from './rows'

export interface SeededLesson {
  itemId: string
  dayId: string
  revisionId: Id
  parts: readonly PartOutline[]
  /** The option ids of each question, and which of them are right. */
  questions: ReadonlyMap<string, { all: string[]; right: string[] }>
}

/** What participants write; sentences a civil servant might type on a phone. */
const REFLECTIONS = [
  'Mulai Senin saya akan menanyakan dulu kebutuhan warga sebelum meminta berkas, lalu mencatat yang sering ditanyakan supaya loket lebih cepat.',
  'Saya ingin membantu rekan yang belum terbiasa dengan aplikasi kantor. Setiap selesai apel saya sediakan waktu sebentar untuk menunjukkan caranya.',
  'Yang paling dekat dengan pekerjaan saya adalah kejujuran soal jam kerja. Saya akan datang tepat waktu dan pamit bila harus keluar kantor.',
  'Di sekolah kami banyak pesan berantai di grup orang tua. Saya akan memeriksa sumbernya dulu dan menjawab dengan tenang bila ternyata keliru.',
  'Saya belajar bahwa menolak pemberian bisa dilakukan dengan sopan. Saya akan menyiapkan kalimatnya supaya tidak canggung di depan warga.',
]

/** Tells that one person read `parts` of a lesson, answering as they went, ending at `endedAt`. */
export function readLesson(
  rows: Rows,
  enrolmentId: Id,
  lesson: SeededLesson,
  story: { parts: number; endedAt: Instant; random: () => number },
): void {
  const read = lesson.parts.slice(0, story.parts)
  read.forEach((part, index) => {
    const at = minutesBefore(story.endedAt, (read.length - 1 - index) * 6)
    answerPart(rows, enrolmentId, lesson, part, at, story.random)
    rows.add('part_completions', {
      enrolment_id: enrolmentId,
      item_id: lesson.itemId,
      part_id: part.partId,
      revision_id: lesson.revisionId,
      completed_at: at,
    })
  })
  if (read.length < lesson.parts.length) return
  rows.add('item_completions', {
    enrolment_id: enrolmentId,
    item_id: lesson.itemId,
    revision_id: lesson.revisionId,
    rule_version: RULE_VERSION,
    evidence: JSON.stringify({ parts: lesson.parts.map(({ partId }) => partId) }),
    completed_at: story.endedAt,
  })
}

function answerPart(
  rows: Rows,
  enrolmentId: Id,
  lesson: SeededLesson,
  part: PartOutline,
  at: Instant,
  random: () => number,
): void {
  const row = (targetId: string, value: object) =>
    rows.add('answers', {
      id: newId(),
      enrolment_id: enrolmentId,
      item_id: lesson.itemId,
      target_id: targetId,
      revision_id: lesson.revisionId,
      value: JSON.stringify(value),
      sequence: 1,
      received_at: at,
    })
  for (const questionId of part.questionIds) {
    const options = lesson.questions.get(questionId)
    if (!options) continue
    const pick = options.all[Math.floor(random() * options.all.length)]!
    row(questionId, { choices: random() < 0.7 ? options.right : [pick] })
  }
  for (const reflection of part.reflections) {
    const text = REFLECTIONS[Math.floor(random() * REFLECTIONS.length)]!
    row(reflection.id, { text })
  }
}

export function minutesBefore(instant: Instant, minutes: number): Instant {
  return new Date(Date.parse(instant) - minutes * 60_000).toISOString()
}

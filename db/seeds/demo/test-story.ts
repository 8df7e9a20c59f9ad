import type { Question } from '~/domain/answers/question'
import type { AnswerValue } from '~/domain/answers/store.server'
import { drawQuestions, type BankQuestion } from '~/domain/assessment/draw.rules'
import { scoreAttempt } from '~/domain/assessment/score.rules'
import type { TestSettings } from '~/domain/assessment/test-settings'
import { timesOf } from '~/domain/assessment/timing.rules'
import { newId } from '~/domain/ids'
import { RULE_VERSION } from '~/domain/progress/completion.rules'
import type { Id, Instant } from '~db/schema'
import { minutesBefore } from './lesson-story'
import type { Rows } from './rows'

export interface SeededTest {
  itemId: string
  settings: TestSettings
  bank: readonly BankQuestion[]
}

/** Tells that one person took a test once and handed it in at `endedAt`. */
export function takeTest(
  rows: Rows,
  enrolmentId: Id,
  { itemId, settings, bank }: SeededTest,
  { endedAt, random }: { endedAt: Instant; random: () => number },
): void {
  const minutes = 8 + Math.floor(random() * 15)
  const startedAt = minutesBefore(endedAt, minutes)
  const seed = Math.floor(random() * 2 ** 32).toString(16)
  const drawn = drawQuestions(bank, settings.questions, seed)
  const questions = drawn.flatMap(
    ({ id }) => bank.find(({ question }) => question.id === id)?.question ?? [],
  )
  // Before the programme most people know a good part of it, and nobody all.
  const known = 0.35 + random() * 0.45
  const given = new Map(
    questions.flatMap((question) => {
      const value = answerTo(question, random() < known, random)
      return value ? [[question.id, { answerId: newId(), value }] as const] : []
    }),
  )
  const attemptId = newId()
  rows.add('attempts', {
    id: attemptId,
    enrolment_id: enrolmentId,
    item_id: itemId,
    number: 1,
    seed,
    rules: JSON.stringify(settings),
    questions: JSON.stringify(drawn),
    started_at: startedAt,
    deadline: timesOf(startedAt, settings, '9999').deadline,
    counts_until: endedAt,
    closed_at: endedAt,
    closed_by: 'peserta',
  })
  drawn.forEach(({ id, revisionId }, index) => {
    const answer = given.get(id)
    if (!answer) return
    rows.add('answers', {
      id: answer.answerId,
      enrolment_id: enrolmentId,
      item_id: itemId,
      attempt_id: attemptId,
      target_id: id,
      revision_id: revisionId,
      value: JSON.stringify(answer.value),
      sequence: 1,
      received_at: minutesBefore(endedAt, (minutes * (drawn.length - index)) / (drawn.length + 1)),
    })
  })
  const { details, passed, ...scored } = scoreAttempt(questions, given, settings.passMark)
  rows.add('attempt_results', {
    id: newId(),
    attempt_id: attemptId,
    number: 1,
    reason: 'awal',
    ...scored,
    passed: passed ? 1 : 0,
    details: JSON.stringify(details),
    graded_at: endedAt,
    graded_by: null,
  })
  rows.add('item_completions', {
    enrolment_id: enrolmentId,
    item_id: itemId,
    revision_id: null,
    rule_version: RULE_VERSION,
    evidence: JSON.stringify({
      attempt: 1,
      percent: scored.percent,
      passMark: settings.passMark,
    }),
    completed_at: endedAt,
  })
}

/** What is right, or something that is not; now and then nothing. */
function answerTo(question: Question, right: boolean, random: () => number): AnswerValue | null {
  if (random() < 0.02) return null
  const any = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true-false': {
      const correct = question.options.filter((option) => option.correct)
      const chosen = right ? correct : [any(question.options)]
      return { choices: chosen.map(({ id }) => id).toSorted() }
    }
    case 'matching':
      return {
        choices: question.rows.map(
          ({ id, match }) => `${id}=${right ? match : any(question.matches).id}`,
        ),
      }
    case 'short':
      return { text: right ? (question.accepted[0]?.text ?? '') : 'belum tahu' }
    case 'numeric':
      return { text: right ? String(question.accepted[0]?.low ?? 0).replace('.', ',') : '5' }
    case 'essay':
      return { text: 'Saya akan bertanya dulu kepada warga, lalu mencatatnya.' }
  }
}

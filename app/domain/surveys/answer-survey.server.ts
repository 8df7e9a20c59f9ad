import type { z } from 'zod'
import type { Db, Id } from '~db/schema'
import { inTransaction } from '~db/transaction'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { mustStillRun } from '../progress/lesson-access.server'
import { completeItem, touchEnrolment } from '../progress/settle.server'
import { conflict, invalid } from '../refusal'
import type { answerSurveySchema } from './answer-survey.schema'
import { keepAnswers } from './keep-answers.server'
import { openSurvey, type OpenSurvey } from './open-survey.server'
import { readScores } from './survey-subjects.rules'
import type { SurveyAnswer } from './tally.rules'

export interface AnsweredSurvey {
  /** It had been answered before; nothing was counted again. */
  repeated: boolean
  /** The number of the programme day that became done by this, or null. */
  finishedDay: number | null
}

/**
 * Takes a survey's answers: that this person answered becomes a completion, what they answered is
 * added to the cohort's sums. One transaction; nothing written joins the two. A repeat counts nothing.
 */
export async function answerSurvey(
  db: Db,
  actor: Actor,
  input: { enrolmentId: Id; itemId: string; form: z.output<typeof answerSurveySchema> },
): Promise<AnsweredSurvey> {
  return inTransaction(db, async (trx) => {
    must(actor, { verb: 'learn', thing: 'enrolment', enrolmentId: input.enrolmentId })
    // Before the item is read: an upgrade of the cohort may be taking it away.
    await touchEnrolment(trx, input.enrolmentId, actor.now)
    const survey = await openSurvey(trx, actor, input)
    if (survey.answered) return { repeated: true, finishedDay: null }
    mustStillRun(survey)
    if (input.form.revisi !== survey.revisionId) {
      conflict(
        'Pertanyaan survei ini baru saja diperbarui. Pilihan Anda masih di bawah: periksa, lalu kirim lagi.',
      )
    }
    const answers = readAnswers(survey, input.form)
    const { enrolment, item, day } = survey
    const { dayDone } = await completeItem(
      trx,
      enrolment,
      { itemId: item.itemId, dayId: day.dayId, revisionId: null, evidence: { survey: 'answered' } },
      actor.now,
    )
    await keepAnswers(
      trx,
      {
        cohortId: enrolment.cohort_id,
        itemId: item.itemId,
        revisionId: survey.revisionId,
        threshold: survey.settings.threshold,
        closesOn: enrolment.closes_on,
        today: dayOf(actor.now),
      },
      answers,
    )
    return { repeated: false, finishedDay: dayDone ? day.number : null }
  })
}

/** The answers by subject; the free text, and who answered at all, belong to the training as a whole. */
function readAnswers(
  { questionnaire, subjects }: OpenSurvey,
  form: z.output<typeof answerSurveySchema>,
): Map<Id | '', SurveyAnswer> {
  const { scores, missing } = readScores(questionnaire, subjects, form)
  if (Object.keys(missing).length > 0) {
    const count = Object.keys(missing).length
    invalid(`${count} pertanyaan belum dijawab. Lengkapi, lalu kirim lagi.`, missing)
  }
  const answers = new Map<Id | '', SurveyAnswer>()
  for (const [id, given] of scores) answers.set(id, { scores: given, remark: '' })
  answers.set('', { scores: scores.get('') ?? {}, remark: form.masukan })
  return answers
}

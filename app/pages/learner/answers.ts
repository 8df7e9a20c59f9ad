import { readAnswerBatch } from '~/domain/answers/sent-answers.schema'
import { receiveAnswers } from '~/domain/progress/receive-answers.server'
import { invalid, notFound } from '~/domain/refusal'
import { endpointForLearner } from '~/http/endpoint.server'
import { forLearner } from '~/http/page.server'

/** Nothing to read here. */
export const loader = forLearner(() => notFound())

/** Takes what the island `autosave` sends: answers typed on one page or several, each with its receipt. */
export const action = endpointForLearner(async ({ db, actor, body }) => {
  const batch =
    readAnswerBatch(body) ??
    invalid('Kiriman jawaban ini tidak terbaca. Muat ulang halamannya, lalu coba lagi.')
  const receipts = await receiveAnswers(db, actor, batch)
  return { answers: [...receipts, ...batch.unread] }
})

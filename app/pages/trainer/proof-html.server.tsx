import { renderToStaticMarkup } from 'react-dom/server'
import { fillPart } from '~/domain/lessons/fill-part.rules'
import type { ProofPart } from '~/domain/lessons/lesson-proof.server'
import type { ProofBlock } from '~/domain/lessons/proof-block.rules'
import { QuizView } from '~/lesson-blocks/quiz/view'
import { ReflectionView } from '~/lesson-blocks/reflection/view'

/** The part's stored HTML with its interactive blocks drawn as for somebody who has answered nothing yet. */
export function proofHtml({ html, blocks }: ProofPart): string {
  return fillPart(
    html,
    Object.fromEntries(blocks.map((block) => [block.id, renderToStaticMarkup(blockView(block))])),
  )
}

function blockView(block: ProofBlock) {
  if (block.kind === 'refleksi') {
    return <ReflectionView {...block} answerId="" text="" savedAt={null} />
  }
  const questions = block.questions.map(({ question, result, explanation }) => ({
    question,
    answerId: '',
    given: result && { result },
    explanation,
  }))
  return <QuizView questions={questions} />
}

import { renderToStaticMarkup } from 'react-dom/server'
import { fillPart } from '~/domain/lessons/fill-part.rules'
import type { ProofPart } from '~/domain/lessons/lesson-proof.server'
import type { ProofBlock } from '~/domain/lessons/proof-block.rules'
import { PledgeView } from '~/lesson-blocks/pledge/view'
import { QuizView } from '~/lesson-blocks/quiz/view'
import { ReflectionView } from '~/lesson-blocks/reflection/view'
import { StoryMap } from '~/lesson-blocks/simulation/story-map'
import { WorksheetView } from '~/lesson-blocks/worksheet/view'

/** The part's stored HTML with its interactive blocks drawn as for somebody who has answered nothing yet. */
export function proofHtml({ html, blocks }: ProofPart): string {
  return fillPart(
    html,
    Object.fromEntries(blocks.map((block) => [block.id, renderToStaticMarkup(blockView(block))])),
  )
}

function blockView(block: ProofBlock) {
  switch (block.kind) {
    case 'refleksi':
      return <ReflectionView {...block} {...UNTOUCHED} />
    case 'lembar-kerja': {
      const pieces = block.pieces.map((piece) =>
        'field' in piece ? { field: { ...piece.field, ...UNTOUCHED } } : piece,
      )
      return <WorksheetView {...block} pieces={pieces} />
    }
    case 'ikrar':
      return <PledgeView pledge={{ ...block, answerId: '', pledgedAt: null }} reminded={false} />
    case 'simulasi':
      return <StoryMap simulation={block.simulation} />
    case 'kuis': {
      const questions = block.questions.map(({ question, result, explanation }) => ({
        question,
        answerId: '',
        given: result && { result },
        explanation,
      }))
      return <QuizView questions={questions} />
    }
  }
}

const UNTOUCHED = { answerId: '', text: '', savedAt: null }

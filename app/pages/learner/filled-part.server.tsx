import { renderToStaticMarkup } from 'react-dom/server'
import { fillPart } from '~/domain/lessons/fill-part.rules'
import type { FilledBlock, LessonPartPage } from '~/domain/progress/lesson-part.server'
import { QuizView } from '~/lesson-blocks/quiz/view'
import { ReflectionView } from '~/lesson-blocks/reflection/view'

/**
 * The stored HTML of a part with its interactive blocks drawn for this person. `retry` is a
 * question shown open again although it was answered.
 */
export function filledPart(page: LessonPartPage, retry: string | null): string {
  return fillPart(
    page.part.html,
    Object.fromEntries(
      page.blocks.map((block) => [block.id, renderToStaticMarkup(blockView(block, retry))]),
    ),
  )
}

function blockView(block: FilledBlock, retry: string | null) {
  if (block.kind === 'refleksi') return <ReflectionView {...block} />
  const questions = block.questions.map((asked) =>
    asked.question.id === retry ? { ...asked, given: null, explanation: null } : asked,
  )
  return <QuizView questions={questions} />
}

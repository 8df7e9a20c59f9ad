import { renderToStaticMarkup } from 'react-dom/server'
import { fillPart } from '~/domain/lessons/fill-part.rules'
import type { FilledBlock } from '~/domain/progress/filled-block.rules'
import type { LessonPartPage } from '~/domain/progress/lesson-part.server'
import { PledgeView } from '~/lesson-blocks/pledge/view'
import { QuizView } from '~/lesson-blocks/quiz/view'
import { ReflectionView } from '~/lesson-blocks/reflection/view'
import { SimulationView } from '~/lesson-blocks/simulation/view'
import { WorksheetView } from '~/lesson-blocks/worksheet/view'

/** What the address asks for beside the part: its values are ids of questions and blocks. */
export interface Asked {
  /** A question shown open again although it was answered. */
  retry: string | null
  /** A block whose button was pressed with nothing ticked. */
  reminder: string | null
}

/** The stored HTML of a part with its interactive blocks drawn for this person. */
export function filledPart(page: LessonPartPage, asked: Asked): string {
  return fillPart(
    page.part.html,
    Object.fromEntries(
      page.blocks.map((block) => [block.id, renderToStaticMarkup(blockView(block, asked))]),
    ),
  )
}

function blockView(block: FilledBlock, { retry, reminder }: Asked) {
  switch (block.kind) {
    case 'refleksi':
      return <ReflectionView {...block} />
    case 'lembar-kerja':
      return <WorksheetView {...block} />
    case 'ikrar':
      return <PledgeView pledge={block} reminded={block.id === reminder} />
    case 'simulasi':
      return <SimulationView {...block} reminded={block.id === reminder} />
    case 'kuis': {
      const questions = block.questions.map((asked) =>
        asked.question.id === retry ? { ...asked, given: null, explanation: null } : asked,
      )
      return <QuizView questions={questions} />
    }
  }
}

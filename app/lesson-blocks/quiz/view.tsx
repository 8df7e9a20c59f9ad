import type { GradedChoice } from '~/domain/answers/grading.rules'
import type { PublicChoiceQuestion } from '~/domain/answers/question'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { answerIdField, choiceField, placeOf } from '../answer-fields'
import { OpenQuestion } from './open-question'
import { AnsweredQuestion } from './answered-question'

export interface AskedQuestion {
  question: PublicChoiceQuestion
  /** One-time id for the next answer. */
  answerId: string
  /** Null until the person answered, and again while they try once more. */
  given: { result: GradedChoice } | null
  /** Inline HTML of the reason; the server gives it only after an answer. */
  explanation: string | null
}

/** A self-check inside the part's one form; each question is checked on its own. */
export function QuizView({ questions }: { questions: readonly AskedQuestion[] }) {
  return (
    <div className="block block-quiz">
      <p className="block-kicker">
        <Icon name="list" /> Periksa pemahaman
      </p>
      {questions.map((asked) => (
        <div key={asked.question.id} className="quiz-question" id={placeOf(asked.question.id)}>
          {asked.given ? (
            <AnsweredQuestion
              question={asked.question}
              result={asked.given.result}
              explanation={asked.explanation}
            />
          ) : (
            <>
              <OpenQuestion question={asked.question} name={choiceField(asked.question.id)} />
              <input type="hidden" name={answerIdField(asked.question.id)} value={asked.answerId} />
            </>
          )}
          <Button
            kind="secondary"
            wide
            name="aksi"
            value={`${asked.given ? 'ulangi' : 'periksa'}:${asked.question.id}`}
          >
            {asked.given ? 'Coba sekali lagi' : 'Periksa jawaban'}
          </Button>
        </div>
      ))}
    </div>
  )
}

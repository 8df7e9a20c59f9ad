import type { GradedChoice, GradedOption } from '~/domain/answers/grading.rules'
import type { PublicChoiceQuestion } from '~/domain/answers/question'
import { Icon } from '~/ui/icon'
import { optionLetter } from './option-letter'

/** What was chosen, what is right, in words; and the reason as far as the server gave it. */
export function AnsweredQuestion({
  question,
  result,
  explanation,
}: {
  question: PublicChoiceQuestion
  result: GradedChoice
  explanation: string | null
}) {
  const graded = question.options.map((option) =>
    result.perOption.find(({ id }) => id === option.id),
  )
  const reasons = [...graded.map((option) => option?.feedback ?? ''), explanation ?? '']
  const right = graded.flatMap((option, index) => (option?.correct ? optionLetter(index) : []))
  return (
    <>
      <p className="quiz-prompt" dangerouslySetInnerHTML={{ __html: question.prompt }} />
      <ul className={`quiz-results ${question.kind === 'multiple' ? 'quiz-several' : ''}`}>
        {question.options.map((option, index) => {
          const state = stateOf(graded[index])
          return (
            <li key={option.id} className={`quiz-option ${state.className}`}>
              <span className="quiz-letter" aria-hidden>
                {optionLetter(index)}
              </span>
              <div>
                <span dangerouslySetInnerHTML={{ __html: option.html }} />
                {state.words && (
                  <p className="quiz-verdict">
                    <Icon name={state.icon} /> {state.words}
                  </p>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {reasons.some(Boolean) && (
        <div className="quiz-reason">
          <p>
            <strong>Mengapa {right.join(' dan ')}?</strong>
          </p>
          {reasons.filter(Boolean).map((reason) => (
            <p key={reason} dangerouslySetInnerHTML={{ __html: reason }} />
          ))}
        </div>
      )}
    </>
  )
}

function stateOf(option: GradedOption | undefined) {
  if (option?.chosen && option.correct) {
    return {
      className: 'quiz-right',
      icon: 'check',
      words: 'Pilihan Anda, jawaban yang tepat',
    } as const
  }
  if (option?.correct) {
    return { className: 'quiz-right', icon: 'check', words: 'Jawaban yang tepat' } as const
  }
  if (option?.chosen) {
    return { className: 'quiz-wrong', icon: 'x', words: 'Pilihan Anda, belum tepat' } as const
  }
  return { className: '', icon: 'circle', words: '' } as const
}

import type { PublicChoiceQuestion } from '~/domain/answers/question'
import { optionLetter } from './option-letter'

/** Many authors write the hint themselves. */
const SAYS_SO = /pilih semua/i

/** A question that waits for its answer: radios, or check boxes where several may be right. */
export function OpenQuestion({ question, name }: { question: PublicChoiceQuestion; name: string }) {
  const several = question.kind === 'multiple'
  return (
    <fieldset className="quiz-options">
      <legend>
        <span dangerouslySetInnerHTML={{ __html: question.prompt }} />
        {several && !SAYS_SO.test(question.prompt) && (
          <span className="quiz-hint"> Pilih semua yang tepat.</span>
        )}
      </legend>
      {question.options.map((option, index) => (
        <label key={option.id} className="quiz-option">
          <input type={several ? 'checkbox' : 'radio'} name={name} value={option.id} />
          <span className="quiz-letter" aria-hidden>
            {optionLetter(index)}
          </span>
          <span dangerouslySetInnerHTML={{ __html: option.html }} />
        </label>
      ))}
    </fieldset>
  )
}

import type { AskedQuestion } from '~/domain/assessment/asked-question'
import {
  answerIdField,
  choiceField,
  placeOf,
  shownField,
  textField,
} from '~/lesson-blocks/answer-fields'
import { optionLetter } from '~/lesson-blocks/quiz/option-letter'
import { formatTime } from '../format'

/** A question of a test that may be answered and changed until the test is handed in. */
export function AskedQuestionView(asked: AskedQuestion) {
  const { question, answerId, savedAt } = asked
  const { id } = question
  return (
    <div className="test-question" id={placeOf(id)}>
      {question.kind === 'matching' ? (
        <Matching {...asked} question={question} />
      ) : 'options' in question ? (
        <Choice {...asked} question={question} />
      ) : (
        <Typed {...asked} question={question} />
      )}
      <input type="hidden" name={answerIdField(id)} value={answerId} />
      <input type="hidden" name={shownField(id)} value={savedAt ?? ''} />
      <p className="block-saved">
        <span data-tersimpan={id}>{savedAt && `Tersimpan ${formatTime(savedAt)}.`}</span>
      </p>
    </div>
  )
}

type Of<Kind extends string> = Omit<AskedQuestion, 'question'> & {
  question: Extract<AskedQuestion['question'], { kind: Kind }>
}

function Choice({ question, number, value, sequence }: Of<'single' | 'multiple' | 'true-false'>) {
  const { id, kind, options } = question
  const several = kind === 'multiple'
  const chosen = chosenOf(value)
  return (
    <fieldset className="quiz-options" data-simpan={id} data-urutan={sequence}>
      <legend>
        <Prompt number={number} html={question.prompt} />
        {several && <span className="quiz-hint"> Pilih semua yang tepat.</span>}
      </legend>
      <Marker id={id} />
      {options.map((option, index) => (
        <label key={option.id} className="quiz-option">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={choiceField(id)}
            value={option.id}
            defaultChecked={chosen.includes(option.id)}
          />
          <span className="quiz-letter" aria-hidden>
            {optionLetter(index)}
          </span>
          <span dangerouslySetInnerHTML={{ __html: option.html }} />
        </label>
      ))}
    </fieldset>
  )
}

function Matching({ question, number, value, sequence }: Of<'matching'>) {
  const { id, rows, matches } = question
  const chosen = chosenOf(value)
  return (
    <fieldset className="quiz-options" data-simpan={id} data-urutan={sequence}>
      <legend>
        <Prompt number={number} html={question.prompt} />
        <span className="quiz-hint"> Pilih pasangan setiap baris.</span>
      </legend>
      <Marker id={id} />
      {rows.map((row) => (
        <label key={row.id} className="test-row">
          <span dangerouslySetInnerHTML={{ __html: row.html }} />
          <select
            name={choiceField(id)}
            className="input"
            defaultValue={chosen.find((pair) => pair.startsWith(`${row.id}=`)) ?? ''}
          >
            <option value="">Pilih pasangan</option>
            {matches.map((match) => (
              <option key={match.id} value={`${row.id}=${match.id}`}>
                {plainText(match.html)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  )
}

function Typed({ question, number, value, sequence }: Of<'short' | 'numeric' | 'essay'>) {
  const { id, kind } = question
  const field = {
    id: textField(id),
    name: textField(id),
    defaultValue: value && 'text' in value ? value.text : '',
    className: 'input',
    'data-simpan': id,
    'data-urutan': sequence,
  }
  return (
    <>
      <label htmlFor={field.id} className="quiz-prompt">
        <Prompt number={number} html={question.prompt} />
      </label>
      {kind === 'essay' ? (
        <textarea {...field} rows={6} maxLength={5000} />
      ) : (
        <input
          {...field}
          type="text"
          maxLength={200}
          autoComplete="off"
          inputMode={kind === 'numeric' ? 'decimal' : undefined}
        />
      )}
    </>
  )
}

function Prompt({ number, html }: { number: number; html: string }) {
  return (
    <>
      <span className="test-number">{number}. </span>
      <span dangerouslySetInnerHTML={{ __html: html }} />
    </>
  )
}

/** Says that the question stood on the form, so that a choice taken back is one too. */
function Marker({ id }: { id: string }) {
  return <input type="hidden" name={choiceField(id)} value="" />
}

const chosenOf = (value: AskedQuestion['value']) =>
  value && 'choices' in value ? value.choices : []

const LETTERS: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** An option of a list shows words only, of the inline HTML that `questionHtml` makes. */
const plainText = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (one) => LETTERS[one] ?? one)

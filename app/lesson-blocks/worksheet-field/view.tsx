import { countWords } from '~/domain/progress/completion.rules'
import { formatTime } from '~/ui/format'
import { Icon } from '~/ui/icon'
import { answerIdField, placeOf, shownField, textField } from '../answer-fields'

export interface AskedField {
  id: string
  /** Inline HTML of what is asked. */
  promptHtml: string
  minimumWords: number
  /** One-time id for the next answer. */
  answerId: string
  text: string
  /** An instant, or null while nothing is saved. */
  savedAt: string | null
  /** How far its answers have counted; left out where none are kept. */
  sequence?: number
}

/** One question of a worksheet. On paper it is its text, or lines to write on. */
export function WorksheetFieldView({
  id,
  promptHtml,
  minimumWords,
  answerId,
  text,
  savedAt,
  sequence = 0,
}: AskedField) {
  const hintId = `${placeOf(id)}-petunjuk`
  const words = countWords(text)
  const enough = words >= minimumWords
  return (
    <div className="worksheet-field" id={placeOf(id)}>
      <label htmlFor={textField(id)}>
        <span className="sr-only">Isian: </span>
        <span dangerouslySetInnerHTML={{ __html: promptHtml }} />
      </label>
      <textarea
        id={textField(id)}
        name={textField(id)}
        defaultValue={text}
        rows={4}
        maxLength={5000}
        aria-describedby={hintId}
        data-simpan={id}
        data-urutan={sequence}
      />
      <div className="worksheet-paper" aria-hidden>
        {text}
      </div>
      <input type="hidden" name={answerIdField(id)} value={answerId} />
      <input type="hidden" name={shownField(id)} value={savedAt ?? ''} />
      <p className="block-saved" id={hintId}>
        {savedAt && <Icon name={enough ? 'check' : 'cloud'} />}
        <span>
          <span data-tersimpan={id}>{savedAt && `Tersimpan ${formatTime(savedAt)}. `}</span>
          {savedAt && `${words} kata${enough ? '' : ', belum cukup'}. `}
          {!enough && `Paling sedikit ${minimumWords} kata.`}
        </span>
      </p>
    </div>
  )
}

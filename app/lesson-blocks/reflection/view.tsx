import { Button } from '~/ui/button'
import { formatTime } from '~/ui/format'
import { Icon } from '~/ui/icon'
import { answerIdField, placeOf, shownField, textField } from '../answer-fields'

export interface AskedReflection {
  id: string
  /** Inline HTML of the question. */
  promptHtml: string
  required: boolean
  minimumWords: number
  /** One-time id for the next answer. */
  answerId: string
  text: string
  /** An instant, or null while nothing is saved. */
  savedAt: string | null
  /** How far its answers have counted; left out where none are kept. */
  sequence?: number
}

/** An open question inside the part's one form. Never graded. */
export function ReflectionView(reflection: AskedReflection) {
  const { id, promptHtml, answerId, text, savedAt, sequence = 0 } = reflection
  const hintId = `${placeOf(id)}-petunjuk`
  return (
    <div className="block block-reflection" id={placeOf(id)}>
      <p className="block-title">
        <Icon name="almond" /> Refleksi
      </p>
      <label htmlFor={textField(id)}>
        <span className="sr-only">Refleksi: </span>
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
      <input type="hidden" name={answerIdField(id)} value={answerId} />
      <input type="hidden" name={shownField(id)} value={savedAt ?? ''} />
      <p className="block-saved" id={hintId}>
        {savedAt && <Icon name="cloud" />}
        <span>
          <span data-tersimpan={id}>{savedAt && `Tersimpan ${formatTime(savedAt)}. `}</span>
          {askedFor(reflection)}Refleksi tidak dinilai.
        </span>
      </p>
      <Button kind="quiet" name="aksi" value={`simpan:${id}`}>
        Simpan refleksi
      </Button>
    </div>
  )
}

function askedFor({ required, minimumWords }: AskedReflection): string {
  if (minimumWords > 0) return `Paling sedikit ${minimumWords} kata. `
  return required ? 'Perlu diisi agar bagian ini selesai. ' : ''
}

import type { ShownRun } from '~/domain/simulations/screen.rules'
import { Icon } from '~/ui/icon'
import { momentInWords } from './moment'

/** The words for how wise a choice was. */
export const QUALITY = {
  tepat: { icon: 'check', words: 'Langkah yang tepat' },
  cukup: { icon: 'half', words: 'Bisa lebih baik' },
  berisiko: { icon: 'alert', words: 'Berisiko' },
} as const

/** Every choice of the run, and why it matters. */
export function Debrief({ debrief }: { debrief: NonNullable<ShownRun['debrief']> }) {
  return (
    <>
      <p className="simulation-scene">Ulasan pilihan Anda</p>
      <ol className="simulation-steps">
        {debrief.map(({ quality, text, why, ...at }, index) => (
          <li key={index}>
            <p className={`simulation-quality simulation-quality-${quality}`}>
              <Icon name={QUALITY[quality].icon} /> {QUALITY[quality].words}
            </p>
            <p>
              <strong>{text}</strong>
            </p>
            <p>{why}</p>
            <p className="simulation-when">{momentInWords(at)}</p>
          </li>
        ))}
      </ol>
    </>
  )
}

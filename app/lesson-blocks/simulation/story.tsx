import type { ShownRun } from '~/domain/simulations/screen.rules'
import { Icon } from '~/ui/icon'
import { BlockFold } from '../block-fold'
import { momentInWords } from './moment'

/** What was done so far: the last step in full, those before it folded away. */
export function Story({ story }: Pick<ShownRun, 'story'>) {
  const last = story.at(-1)
  const earlier = story.slice(0, -1)
  return (
    <>
      {earlier.length > 0 && (
        <BlockFold summary={`Cerita sebelumnya (${earlier.length} langkah)`}>
          <ol className="simulation-steps">
            {earlier.map((step, index) => (
              <li key={index}>
                <Step step={step} />
              </li>
            ))}
          </ol>
        </BlockFold>
      )}
      {last && (
        <div className="simulation-outcome">
          <Step step={last} />
        </div>
      )}
      {story.some(({ timeUp }) => timeUp) && (
        <p className="simulation-time-up">
          <Icon name="clock" /> <span>Batas waktu terlewati.</span>
        </p>
      )}
    </>
  )
}

function Step({ step }: { step: ShownRun['story'][number] }) {
  return (
    <>
      <p className="simulation-when">{momentInWords(step)}</p>
      <p>
        <strong>Anda memilih: </strong>
        {step.text}
      </p>
      <p>{step.outcome}</p>
    </>
  )
}

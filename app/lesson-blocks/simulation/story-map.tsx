import type { Choice, Simulation } from '~/domain/simulations/simulation'
import { Icon } from '~/ui/icon'
import { BlockFold } from '../block-fold'
import { optionLetter } from '../quiz/option-letter'
import { QUALITY } from './debrief'

/** The whole story for those who examine it: every scene, every choice, where each leads. */
export function StoryMap({ simulation }: { simulation: Simulation }) {
  const { title, deadline, scenes, timeUp } = simulation
  const titleOf = (id: string) => scenes.find((scene) => scene.id === id)?.title ?? id
  return (
    <div className="block block-simulation">
      <p className="block-kicker">
        <Icon name="calendar" /> Simulasi, untuk pemeriksa
      </p>
      <p className="block-case-title">{title}</p>
      <p>
        Tenggat {deadline} hari kerja. Bila terlewati, cerita berlanjut di “{titleOf(timeUp)}”.
      </p>
      {scenes.map((scene) => (
        <BlockFold key={scene.id} summary={scene.title}>
          {[...scene.paragraphs, ...scene.closing].map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {scene.choices.map((choice, index) => (
            <ChoiceInFull
              key={choice.id}
              letter={optionLetter(index)}
              choice={choice}
              to={titleOf(choice.to)}
            />
          ))}
        </BlockFold>
      ))}
    </div>
  )
}

function ChoiceInFull({ letter, choice, to }: { letter: string; choice: Choice; to: string }) {
  const { text, outcome, why, quality, days, hours } = choice
  const spent = [days && `${days} hari kerja`, hours && `${hours} jam`].filter(Boolean).join(', ')
  return (
    <div className="simulation-outcome">
      <p>
        <strong>
          {letter}. {text}
        </strong>
      </p>
      <p>{outcome}</p>
      <p>
        {QUALITY[quality].words}: {why}
      </p>
      <p className="simulation-when">
        {spent && `${spent}, lalu `}ke “{to}”
      </p>
    </div>
  )
}

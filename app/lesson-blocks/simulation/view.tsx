import type { ShownRun, SimulationScreen } from '~/domain/simulations/screen.rules'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { answerIdField, placeOf, simulationField, stepsField } from '../answer-fields'
import { optionLetter } from '../quiz/option-letter'
import { DayStrip } from './day-strip'
import { Debrief } from './debrief'
import { momentInWords } from './moment'
import { Story } from './story'

export interface AskedSimulation {
  screen: SimulationScreen
  /** One-time id for the next step. */
  answerId: string
}

/** A story that goes on by the learner's choices, a step a form. The server alone knows what comes. */
export function SimulationView({
  screen,
  answerId,
  reminded,
}: AskedSimulation & { reminded: boolean }) {
  const { id, title, run, steps } = screen
  return (
    <div className="block block-simulation" id={placeOf(id)}>
      <p className="block-kicker">
        <Icon name="calendar" /> Simulasi
      </p>
      <p className="block-case-title">{title}</p>
      {run ? (
        <Playing id={id} run={run} screen={screen} reminded={reminded} />
      ) : (
        <Ready {...screen} />
      )}
      <input type="hidden" name={answerIdField(id)} value={answerId} />
      <input type="hidden" name={stepsField(id)} value={steps} />
    </div>
  )
}

function Ready({ id, deadline, outdated, earlierRuns }: SimulationScreen) {
  return (
    <>
      {outdated && (
        <p className="simulation-time-up">
          <Icon name="info" />{' '}
          <span>
            Ceritanya diperbaiki sesudah Anda mulai, jadi langkah tadi tidak dapat diteruskan.
            {earlierRuns > 0 && ' Simulasi yang sudah Anda selesaikan tetap tercatat.'}
          </span>
        </p>
      )}
      <p>
        Anda punya {deadline} hari kerja. Setiap pilihan memakan waktu; akhir pekan dan hari libur
        tidak dihitung. Setiap langkah tersimpan, jadi Anda boleh berhenti dan meneruskannya nanti.
      </p>
      <Button kind="secondary" wide name="aksi" value={`mulai:${id}`}>
        {outdated ? 'Mulai dari awal' : 'Mulai simulasi'}
      </Button>
    </>
  )
}

function Playing({
  id,
  run,
  screen,
  reminded,
}: {
  id: string
  run: ShownRun
  screen: SimulationScreen
  reminded: boolean
}) {
  const { scene, closing, debrief } = run
  return (
    <>
      <p className="simulation-now">
        <span>{momentInWords(run.now)}</span>
        <strong>{countInWords(run, screen.deadline)}</strong>
      </p>
      <DayStrip strip={run.strip} />
      <Story story={run.story} />
      <p className="simulation-scene">{scene.title}</p>
      {[...scene.paragraphs, ...(closing ?? [])].map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {!closing && <Choices id={id} choices={scene.choices} reminded={reminded} />}
      {closing && !debrief && (
        <Button kind="secondary" wide name="aksi" value={`ulasan:${id}`}>
          Baca ulasan pilihan Anda
        </Button>
      )}
      {debrief && <Debrief debrief={debrief} />}
      {closing && debrief && (
        <Button kind="quiet" name="aksi" value={`mulai:${id}`}>
          Ulangi simulasi
        </Button>
      )}
    </>
  )
}

function countInWords({ workingDay, timeUp }: ShownRun, deadline: number): string {
  if (workingDay === 0) return `Hitungan ${deadline} hari kerja mulai hari kerja berikutnya`
  if (timeUp) return `Hari kerja ke-${workingDay}, batasnya ${deadline}`
  return `Hari kerja ke-${workingDay} dari ${deadline}`
}

function Choices({
  id,
  choices,
  reminded,
}: {
  id: string
  choices: ShownRun['scene']['choices']
  reminded: boolean
}) {
  return (
    <>
      <fieldset className="quiz-options">
        <legend>Apa yang Anda lakukan?</legend>
        {reminded && <p className="simulation-reminder">Pilih satu tindakan dulu.</p>}
        {choices.map((choice, index) => (
          <label key={choice.id} className="quiz-option">
            <input type="radio" name={simulationField(id)} value={choice.id} />
            <span className="quiz-letter" aria-hidden>
              {optionLetter(index)}
            </span>
            <span>{choice.text}</span>
          </label>
        ))}
      </fieldset>
      <Button kind="secondary" wide name="aksi" value={`pilih:${id}`}>
        Lakukan
      </Button>
    </>
  )
}

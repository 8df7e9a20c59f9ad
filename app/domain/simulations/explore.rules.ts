import type { Calendar } from '../schedule/calendar.rules'
import type { Simulation } from './simulation'
import {
  beginRun,
  isEnding,
  offeredChoices,
  takeChoice,
  workingDayOf,
  type Run,
} from './simulation.rules'

const MOST_STATES = 4_000

export interface Explored {
  /** Ids of the scenes that some way through the story comes to. */
  reached: ReadonlySet<string>
  /** Scenes in which somebody may stand without a choice. */
  stuck: ReadonlySet<string>
  /** Scenes to which somebody may come back for ever: no time passes on the way. */
  endless: ReadonlySet<string>
  /** The story has more ways than can be followed; nothing is known of the rest. */
  tooMany: boolean
}

// Which days are free does not matter: the deadline is counted in working days.
const PLAIN: Calendar = { basis: 'hari_kerja', workingWeek: 'senin-jumat', holidays: new Map() }
const MONDAY = '2024-01-01'

/** Follows every way through a story by the very rules a learner's run follows. */
export function exploreStory(simulation: Simulation): Explored {
  const reached = new Set<string>()
  const stuck = new Set<string>()
  const endless = new Set<string>()
  const open = new Set<string>()
  const left = new Set<string>()
  const follow = (run: Run): void => {
    const state = stateOf(run)
    if (left.has(state) || left.size + open.size > MOST_STATES) return
    if (open.has(state)) return void endless.add(run.scene.id)
    open.add(state)
    reached.add(run.scene.id)
    const choices = offeredChoices(run)
    if (choices.length === 0 && !isEnding(run.scene)) stuck.add(run.scene.id)
    for (const { id } of choices) {
      const next = takeChoice(simulation, run, id)
      if (next) follow({ ...next, taken: [] })
    }
    open.delete(state)
    left.add(state)
  }
  follow(beginRun(simulation, { day: MONDAY, minute: simulation.start.minute }, PLAIN))
  return { reached, stuck, endless, tooMany: left.size > MOST_STATES }
}

/** Once the time is up, nothing depends on the clock any more. */
function stateOf(run: Run): string {
  const clock = run.timeUp ? 'habis' : `${workingDayOf(run)} ${run.now.minute}`
  return `${run.scene.id} ${run.marks.join(',')} ${clock}`
}

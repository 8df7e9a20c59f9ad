import type { IsoDate } from '~db/schema'
import { addWorkingDays, workingDaysBetween, type Calendar } from '../schedule/calendar.rules'
import { spend, type Moment } from './office-clock.rules'
import type { Choice, Scene, Simulation } from './simulation'

/**
 * What is stored of a simulation: what was done, never what it led to. A start keeps the day and the
 * holidays it was made with, so that it replays the same when the calendar is corrected later.
 */
export type SimulationEvent =
  | { kind: 'start'; on: IsoDate; minute: number; free: Record<IsoDate, string> }
  | { kind: 'choose'; scene: string; choice: string }
  | { kind: 'review' }

/** What a learner asks for. */
export type Move = { kind: 'start' } | { kind: 'choose'; choice: string } | { kind: 'review' }

/** A choice that was made: where, when, and whether the time ran out by it. */
export interface Taken {
  choice: Choice
  at: Moment
  timeUp: boolean
}

/** One run through the story, as far as it has come. */
export interface Run {
  started: Moment
  calendar: Calendar
  /** The last day of the deadline. */
  dueOn: IsoDate
  now: Moment
  scene: Scene
  marks: readonly string[]
  timeUp: boolean
  taken: readonly Taken[]
  reviewed: boolean
}

export interface Progress {
  /** Events so far; a form carries it, so that a repeat or an old tab is recognised. */
  steps: number
  /** Runs that ended. */
  ended: number
  /** Null before the first start, and when the story was changed so that the run no longer fits it. */
  run: Run | null
  outdated: boolean
}

/** The first scene on the day it starts. */
export function beginRun(simulation: Simulation, started: Moment, calendar: Calendar): Run {
  return {
    started,
    calendar,
    dueOn: addWorkingDays(started.day, simulation.deadline, calendar),
    now: started,
    scene: simulation.scenes[0]!,
    marks: [],
    timeUp: false,
    taken: [],
    reviewed: false,
  }
}

export const isEnding = (scene: Scene): boolean => scene.choices.length === 0

/** The working day of the deadline on which the run stands: 0 on the day it began. */
export const workingDayOf = ({ started, now, calendar }: Run): number =>
  workingDaysBetween(started.day, now.day, calendar)

/** What may be done in the scene now. */
export function offeredChoices({ scene, marks }: Pick<Run, 'scene' | 'marks'>): Choice[] {
  return scene.choices.filter(
    ({ needs, unless }) =>
      needs.every((mark) => marks.includes(mark)) && !unless.some((mark) => marks.includes(mark)),
  )
}

/** The run after a choice; undefined when the scene does not offer it or the story has moved. */
export function takeChoice(simulation: Simulation, run: Run, choiceId: string): Run | undefined {
  const choice = offeredChoices(run).find(({ id }) => id === choiceId)
  if (!choice) return undefined
  const now = spend(run.now, choice, run.calendar)
  const runsOut = !run.timeUp && now.day > run.dueOn
  const scene = findScene(simulation, runsOut ? simulation.timeUp : choice.to)
  return (
    scene && {
      ...run,
      now,
      scene,
      timeUp: run.timeUp || runsOut,
      marks: [...new Set([...run.marks, ...choice.marks])].toSorted(),
      taken: [...run.taken, { choice, at: run.now, timeUp: runsOut }],
    }
  )
}

/** Where a learner stands, from everything they did; the same events always give the same answer. */
export function foldEvents(simulation: Simulation, events: readonly SimulationEvent[]): Progress {
  let progress: Progress = { steps: 0, ended: 0, run: null, outdated: false }
  for (const event of events) {
    progress = { ...afterEvent(simulation, progress, event), steps: progress.steps + 1 }
  }
  return progress
}

function afterEvent(simulation: Simulation, before: Progress, event: SimulationEvent): Progress {
  if (event.kind === 'start') {
    const { on: day, minute, free } = event
    const run = beginRun(simulation, { day, minute }, calendarOf(free))
    return { ...before, run, outdated: false }
  }
  const { run } = before
  if (!run) return before
  if (event.kind === 'review') return { ...before, run: { ...run, reviewed: true } }
  const after = event.scene === run.scene.id ? takeChoice(simulation, run, event.choice) : undefined
  if (!after) return { ...before, run: null, outdated: true }
  return { ...before, run: after, ended: before.ended + (isEnding(after.scene) ? 1 : 0) }
}

/** Offices work Monday to Friday (Perpres 21/2023), with the holidays the run began with. */
const calendarOf = (free: Record<IsoDate, string>): Calendar => ({
  basis: 'hari_kerja',
  workingWeek: 'senin-jumat',
  holidays: new Map(Object.entries(free)),
})

/** Whether the move is one the learner has now: a new run only when none is under way. */
export function isAllowed({ run }: Progress, move: Move): boolean {
  if (move.kind === 'start') return !run || isEnding(run.scene)
  if (!run) return false
  return move.kind === 'review'
    ? isEnding(run.scene) && !run.reviewed
    : offeredChoices(run).some(({ id }) => id === move.choice)
}

const findScene = (simulation: Simulation, id: string): Scene | undefined =>
  simulation.scenes.find((scene) => scene.id === id)

import type { IsoDate } from '~db/schema'
import { addDays, freeReason } from '../schedule/calendar.rules'
import type { Moment } from './office-clock.rules'
import type { Quality, Simulation } from './simulation'
import { isEnding, offeredChoices, workingDayOf, type Progress, type Run } from './simulation.rules'

export interface StripDay {
  day: IsoDate
  /** Why nobody works on it; null on a working day. */
  free: string | null
  state: 'past' | 'now' | 'ahead'
  due: boolean
}

/** What a page may show of a simulation: the scene now and what was chosen, nothing further. */
export interface SimulationScreen {
  id: string
  title: string
  steps: number
  deadline: number
  /** Runs that ended before this one. */
  earlierRuns: number
  /** The run does not fit the story any more; only a new start helps. */
  outdated: boolean
  run: ShownRun | null
}

export interface ShownRun {
  now: Moment
  /** 0 on the day it began; greater than the deadline when that has passed. */
  workingDay: number
  dueOn: IsoDate
  timeUp: boolean
  strip: StripDay[]
  story: (Moment & { text: string; outcome: string; timeUp: boolean })[]
  scene: { title: string; paragraphs: string[]; choices: { id: string; text: string }[] }
  /** The closing words, when the story has ended. */
  closing: string[] | null
  /** What was chosen and why it matters, once the learner asked for it. */
  debrief: (Moment & { text: string; quality: Quality; why: string })[] | null
}

/** Built field by field, so that scenes to come stay on the server. */
export function showProgress(simulation: Simulation, progress: Progress): SimulationScreen {
  const { steps, outdated, run } = progress
  const over = run !== null && isEnding(run.scene)
  return {
    id: simulation.id,
    title: simulation.title,
    steps,
    deadline: simulation.deadline,
    earlierRuns: progress.ended - (over ? 1 : 0),
    outdated,
    run: run && showRun(run, over),
  }
}

function showRun(run: Run, over: boolean): ShownRun {
  const { title, paragraphs, closing } = run.scene
  return {
    now: run.now,
    workingDay: workingDayOf(run),
    dueOn: run.dueOn,
    timeUp: run.timeUp,
    strip: stripOf(run),
    story: run.taken.map(({ choice, at, timeUp }) => ({
      ...at,
      text: choice.text,
      outcome: choice.outcome,
      timeUp,
    })),
    scene: {
      title,
      paragraphs,
      choices: offeredChoices(run).map(({ id, text }) => ({ id, text })),
    },
    closing: over ? closing : null,
    debrief: run.reviewed
      ? run.taken.map(({ choice, at }) => ({
          ...at,
          text: choice.text,
          quality: choice.quality,
          why: choice.why,
        }))
      : null,
  }
}

/** Every calendar day from the start to the deadline; days beyond it only while the story is there. */
function stripOf({ started, now, dueOn, calendar }: Run): StripDay[] {
  const last = now.day > dueOn ? now.day : dueOn
  const days: StripDay[] = []
  for (let day = started.day; day <= last; day = addDays(day, 1)) {
    const state = day < now.day ? 'past' : day === now.day ? 'now' : 'ahead'
    days.push({ day, free: freeReason(day, calendar), state, due: day === dueOn })
  }
  return days
}

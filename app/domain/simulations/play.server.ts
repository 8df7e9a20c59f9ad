import type { Db, IsoDate } from '~db/schema'
import { notFound } from '../refusal'
import { addDays, isWorkingDay, nextWorkingDay, type Calendar } from '../schedule/calendar.rules'
import { loadCalendar } from '../schedule/calendar.server'
import { isDay } from '../lessons/id-and-day.rules'
import { wordsOfDay } from '../schedule/day-words.rules'
import type { Simulation } from './simulation'
import { foldEvents, isAllowed, type Move, type SimulationEvent } from './simulation.rules'

/** Longer than any story runs. */
const KEPT_DAYS = 120

export interface Play {
  simulation: Simulation
  /** Everything this learner did so far, in order. */
  events: readonly SimulationEvent[]
  /** How many events the form knew of. */
  steps: number
  move: Move
  /** The learner's own day. */
  today: IsoDate
}

/**
 * The event that a move adds, or null when the form is older than what was done since (pressed twice,
 * or another tab): the page then simply shows where the story stands.
 * @throws Refusal not-found for a choice the scene does not offer.
 */
export async function playMove(db: Db, play: Play): Promise<SimulationEvent | null> {
  const { simulation, events, move } = play
  const progress = foldEvents(simulation, events)
  if (play.steps !== progress.steps) return null
  if (!isAllowed(progress, move)) {
    notFound('Pilihan itu tidak ada di adegan yang sedang terbuka. Muat ulang halamannya.')
  }
  if (move.kind === 'start') return startEvent(db, simulation, play.today)
  if (move.kind === 'review') return { kind: 'review' }
  return { kind: 'choose', scene: progress.run!.scene.id, choice: move.choice }
}

async function startEvent(db: Db, { start }: Simulation, today: IsoDate): Promise<SimulationEvent> {
  const calendar = await loadCalendar(db, { basis: 'hari_kerja', workingWeek: 'senin-jumat' })
  const on = firstDay(start.day, today, calendar)
  const until = addDays(on, KEPT_DAYS)
  const free = [...calendar.holidays].filter(([date]) => date >= on && date <= until).toSorted()
  return { kind: 'start', on, minute: start.minute, free: Object.fromEntries(free) }
}

/** The date as written or the next such weekday; the working day after it when nobody works then. */
function firstDay(wanted: string, today: IsoDate, calendar: Calendar): IsoDate {
  const week = Array.from({ length: 7 }, (_, ahead) => addDays(today, ahead))
  const named = week.find((day) => wordsOfDay(day).weekday === wanted)
  const day = isDay(wanted) ? wanted : (named ?? today)
  return isWorkingDay(day, calendar) ? day : nextWorkingDay(day, calendar)
}

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complaintStory, shortStory } from '~tests/support/stories'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../schedule/calendar.rules'
import type { Simulation } from './simulation'
import {
  foldEvents,
  isAllowed,
  isEnding,
  offeredChoices,
  workingDayOf,
  type SimulationEvent,
} from './simulation.rules'

const LONG_WEEKEND = {
  '2026-05-14': 'Kenaikan Yesus Kristus',
  '2026-05-15': 'Cuti Bersama Kenaikan Yesus Kristus',
}
const start = (on = '2026-05-12', minute = 880): SimulationEvent => ({
  kind: 'start',
  on,
  minute,
  free: LONG_WEEKEND,
})

/** Plays from the start; each pick is an index into what is offered then. Stops at the end. */
function play(story: Simulation, picks: readonly number[], opening = start()): SimulationEvent[] {
  const events = [opening]
  for (const pick of picks) {
    const { run } = foldEvents(story, events)
    if (!run || isEnding(run.scene)) break
    const offered = offeredChoices(run)
    const { id: choice } = offered[pick % offered.length]!
    events.push({ kind: 'choose', scene: run.scene.id, choice })
  }
  return events
}

const stories = fc.constantFrom(shortStory, complaintStory)
const picks = fc.array(fc.nat({ max: 5 }), { maxLength: 40 })
const openings = fc
  .record({ shift: fc.nat({ max: 300 }), minute: fc.integer({ min: 420, max: 1000 }) })
  .map(({ shift, minute }) => {
    const plain = { basis: 'hari_kerja', workingWeek: 'senin-jumat', holidays: new Map() } as const
    return start(addWorkingDays('2026-01-02', shift, plain), minute)
  })

describe('any way through a story', () => {
  it('offers a choice or has ended', () => {
    fc.assert(
      fc.property(stories, picks, openings, (story, picked, opening) => {
        const { run, outdated } = foldEvents(story, play(story, picked, opening))
        expect(outdated).toBe(false)
        expect(isEnding(run!.scene) || offeredChoices(run!).length > 0).toBe(true)
      }),
    )
  })

  it('ends after so many choices as it can take', () => {
    fc.assert(
      fc.property(
        stories,
        fc.array(fc.nat({ max: 5 }), { minLength: 40, maxLength: 40 }),
        (story, picked) => {
          expect(isEnding(foldEvents(story, play(story, picked)).run!.scene)).toBe(true)
        },
      ),
    )
  })

  it('replays to the same place', () => {
    fc.assert(
      fc.property(stories, picks, openings, (story, picked, opening) => {
        const events = play(story, picked, opening)
        const stored = JSON.parse(JSON.stringify(events)) as SimulationEvent[]
        expect(foldEvents(story, stored)).toEqual(foldEvents(story, events))
      }),
    )
  })

  it('counts its deadline in working days, and tells once when it has passed', () => {
    fc.assert(
      fc.property(stories, picks, openings, (story, picked, opening) => {
        const run = foldEvents(story, play(story, picked, opening)).run!
        const { started, now, dueOn, calendar } = run
        expect(dueOn).toBe(addWorkingDays(started.day, story.deadline, calendar))
        expect(now.day === started.day || isWorkingDay(now.day, calendar)).toBe(true)
        expect(workingDayOf(run)).toBe(workingDaysBetween(started.day, now.day, calendar))
        expect(run.taken.filter(({ timeUp }) => timeUp)).toHaveLength(run.timeUp ? 1 : 0)
        expect(run.timeUp).toBe(workingDayOf(run) > story.deadline)
      }),
    )
  })

  it('refuses what the scene does not offer', () => {
    fc.assert(
      fc.property(stories, picks, fc.string(), (story, picked, choice) => {
        const progress = foldEvents(story, play(story, picked))
        const offered = offeredChoices(progress.run!).some(({ id }) => id === choice)
        expect(isAllowed(progress, { kind: 'choose', choice })).toBe(offered)
      }),
    )
  })
})

describe('the calendar', () => {
  it('skips the long weekend', () => {
    const { run } = foldEvents(complaintStory, [
      start(),
      { kind: 'choose', scene: 'laporan-masuk', choice: 'sesudah-libur' },
    ])
    expect(run).toMatchObject({ now: { day: '2026-05-18', minute: 480 }, dueOn: '2026-05-21' })
    expect(workingDayOf(run!)).toBe(2)
  })

  it('takes a story past its deadline to the scene for that', () => {
    const { run } = foldEvents(shortStory, [
      start('2026-05-07'),
      { kind: 'choose', scene: 'surat-di-laci', choice: 'tunggu' },
    ])
    expect(run).toMatchObject({ timeUp: true, scene: { id: 'warga-datang-lagi' } })
  })
})

describe('a run', () => {
  const done = [
    start('2026-05-07'),
    { kind: 'choose', scene: 'surat-di-laci', choice: 'teruskan' },
  ] satisfies SimulationEvent[]

  it('is begun again only when it has ended', () => {
    expect(isAllowed(foldEvents(shortStory, []), { kind: 'start' })).toBe(true)
    expect(isAllowed(foldEvents(shortStory, done.slice(0, 1)), { kind: 'start' })).toBe(false)
    const ended = foldEvents(shortStory, done)
    expect(isAllowed(ended, { kind: 'start' })).toBe(true)
    expect(foldEvents(shortStory, [...done, start()])).toMatchObject({
      steps: 3,
      ended: 1,
      run: { taken: [], scene: { id: 'surat-di-laci' } },
    })
  })

  it('has its debrief once, at the end', () => {
    expect(isAllowed(foldEvents(shortStory, done.slice(0, 1)), { kind: 'review' })).toBe(false)
    expect(isAllowed(foldEvents(shortStory, done), { kind: 'review' })).toBe(true)
    const reviewed = foldEvents(shortStory, [...done, { kind: 'review' }])
    expect(isAllowed(reviewed, { kind: 'review' })).toBe(false)
  })

  it('is put aside when the story was changed under it, and can be begun again', () => {
    const other = [start(), { kind: 'choose', scene: 'sudah-dihapus', choice: 'x' }] as const
    const progress = foldEvents(shortStory, other)
    expect(progress).toMatchObject({ run: null, outdated: true, steps: 2 })
    expect(isAllowed(progress, { kind: 'start' })).toBe(true)
  })
})

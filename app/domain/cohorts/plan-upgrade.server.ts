import { createHash } from 'node:crypto'
import type { Db, Id } from '~db/schema'
import { dayOf } from '../clock'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { notFound } from '../refusal'
import type { ProgrammeDay } from '../programmes/programme'
import { findNewestProgramme } from '../programmes/programmes.queries.server'
import { countBegun, findCohortItems } from './cohort-items.queries.server'
import { countFinished, countPeople, findCohortDays } from './cohorts.queries.server'
import { findDemands } from './lesson-demands.queries.server'
import { findLessonPins } from './lesson-pins.queries.server'
import {
  itemsOfStandingDays,
  lessonsOf,
  plannedItems,
  type PlannedItem,
} from './planned-items.rules'
import { compareItems, type ItemChange } from './upgrade.rules'

export interface UpgradeInput {
  cohortId: Id
  /** *Salah ketik*: also moves what people have begun, as long as it asks for nothing else. */
  typo: boolean
}

export interface PlacedChange extends ItemChange {
  dayNumber: number
  /**
   * When it asks for more on a day that has opened: how many have finished that day, which stays
   * finished, and how many are asked for it.
   */
  openDay: { finished: number; asked: number } | null
}

export interface UpgradePreview {
  changes: PlacedChange[]
  /** Days whose title or heading changes. */
  renamedDays: { dayId: string; number: number; from: string; to: string }[]
  /** Titles of days that only the new programme has, or has no longer: a running cohort keeps its days. */
  heldDays: string[]
  people: number
  /** Whether applying would change anything. */
  changesAnything: boolean
  /** Names this very preview, so that what is applied is what was read. */
  signature: string
}

export interface UpgradePlan {
  preview: UpgradePreview
  revisionId: Id
  current: ReadonlyMap<string, PlannedItem>
  wanted: ReadonlyMap<string, PlannedItem>
  changedDays: ProgrammeDay[]
}

/** Compares the cohort with the newest published programme and lessons. */
export async function planUpgrade(db: Db, actor: Actor, input: UpgradeInput): Promise<UpgradePlan> {
  const { cohortId } = input
  must(actor, { verb: 'steer', thing: 'cohort', cohortId })
  const cohort =
    (await db
      .selectFrom('cohorts')
      .select(['programme_id', 'programme_revision_id'])
      .where('id', '=', cohortId)
      .executeTakeFirst()) ?? notFound('Kegiatan itu tidak ditemukan.')
  const { programme, revisionId } =
    (await findNewestProgramme(db, cohort.programme_id)) ??
    notFound('Program kegiatan ini tidak lagi terbit.')
  const days = await findCohortDays(db, [cohortId])
  const numbers = new Map(days.map((day) => [day.day_id, day.number]))
  const today = dayOf(actor.now)
  const opened = new Set(days.filter(({ date }) => date <= today).map((day) => day.day_id))
  const pins = await findLessonPins(db, lessonsOf(programme))
  const current = await findCohortItems(db, cohortId)
  const wanted = itemsOfStandingDays(current, plannedItems(programme, pins), {
    cohort: new Set(numbers.keys()),
    programme: new Set(programme.days.map((day) => day.id)),
  })
  const itemIds = [...new Set([...current, ...wanted].map((item) => item.itemId))]
  const begun = await countBegun(db, cohortId, itemIds)
  const revisions = [...current, ...wanted].flatMap((item) => item.revisionId ?? [])
  const demands = await findDemands(db, [...new Set(revisions)])
  const people = (await countPeople(db, [cohortId])).get(cohortId) ?? 0
  const finishedBy = await countFinished(db, cohortId)
  const changes = compareItems({
    current,
    wanted,
    begun,
    sameDemands: (from, to) => demands.get(from) === demands.get(to),
    typo: input.typo,
  }).map((change): PlacedChange => {
    const finished = finishedBy.get(change.dayId) ?? 0
    return {
      ...change,
      dayNumber: numbers.get(change.dayId) ?? 0,
      openDay:
        change.asksMore && opened.has(change.dayId) ? { finished, asked: people - finished } : null,
    }
  })
  const programmeDays = new Map(programme.days.map((day) => [day.id, day]))
  const changedDays = programme.days.filter((day) => {
    const row = days.find((one) => one.day_id === day.id)
    return row && !isSameDay(row, day)
  })
  const renamedDays = changedDays.map((day) => ({
    dayId: day.id,
    number: numbers.get(day.id) ?? 0,
    from: days.find((one) => one.day_id === day.id)?.title ?? '',
    to: day.title,
  }))
  const heldDays = [
    ...programme.days.filter((day) => !numbers.has(day.id)).map((day) => day.title),
    ...days.filter((day) => !programmeDays.has(day.day_id)).map((day) => day.title),
  ]
  const preview = {
    changes: changes.toSorted((a, b) => a.dayNumber - b.dayNumber),
    renamedDays,
    heldDays,
    people,
    changesAnything: changes.some((change) => change.applies) || changedDays.length > 0,
  }
  // Not how many have begun or finished: that changes every minute of a working day.
  const outcomes = changes.map(({ itemId, kind, applies, openDay }) => [
    itemId,
    kind,
    applies,
    openDay !== null,
  ])
  const signed = JSON.stringify([revisionId, outcomes, changedDays, wanted])
  const signature = createHash('sha256').update(signed).digest('hex')
  return {
    preview: { ...preview, signature },
    revisionId,
    current: new Map(current.map((item) => [item.itemId, item])),
    wanted: new Map(wanted.map((item) => [item.itemId, item])),
    changedDays,
  }
}

function isSameDay(
  row: { title: string; agenda: string; kind: string; anchored: number },
  day: ProgrammeDay,
): boolean {
  return (
    row.title === day.title &&
    row.agenda === day.agenda &&
    row.kind === day.kind &&
    (row.anchored === 1) === day.anchored
  )
}

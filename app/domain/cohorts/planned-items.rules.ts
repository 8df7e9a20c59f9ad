import type { Id, ItemKind, Organiser } from '~db/schema'
import type { Programme } from '../programmes/programme'

/** The revision of a lesson that a cohort would use now. */
export interface LessonPin {
  revisionId: Id
  minutes: number
}

export interface PlannedItem {
  itemId: string
  dayId: string
  /** 1-based, within its day. */
  position: number
  kind: ItemKind
  required: boolean
  title: string
  minutes: number
  organiser: Organiser
  lessonId: string | null
  /** Null while the lesson is not written. */
  revisionId: Id | null
  /** JSON. */
  options: string
}

/** Every item of a programme as a cohort stores it, each lesson with the revision it would pin. */
export function plannedItems(
  programme: Programme,
  pins: ReadonlyMap<string, LessonPin>,
): PlannedItem[] {
  return programme.days.flatMap((day) =>
    day.items.map((item, index) => {
      const pin = item.lesson === null ? undefined : pins.get(item.lesson)
      // The lesson behind an attendance item is only for the excused: its minutes are not the item's.
      const minutes = item.kind === 'lesson' && pin ? pin.minutes : item.minutes
      return {
        itemId: item.id,
        dayId: day.id,
        position: index + 1,
        kind: item.kind,
        required: item.required,
        title: item.title,
        minutes,
        organiser: item.organiser,
        lessonId: item.lesson,
        revisionId: pin?.revisionId ?? null,
        options: JSON.stringify(item.options),
      }
    }),
  )
}

/**
 * What a running cohort, which keeps its days, would have of a changed programme. An item of a day that
 * the cohort has not cannot join, and one that the programme moved there stays where it is. So does
 * every item of a day that the programme has no longer: a day without items could never be finished.
 */
export function itemsOfStandingDays(
  current: readonly PlannedItem[],
  planned: readonly PlannedItem[],
  days: { cohort: ReadonlySet<string>; programme: ReadonlySet<string> },
): PlannedItem[] {
  const joining = planned.filter(
    (item) =>
      days.cohort.has(item.dayId) &&
      !current.some((one) => one.itemId === item.itemId && !days.programme.has(one.dayId)),
  )
  const movedAway = new Set(
    planned.filter((item) => !days.cohort.has(item.dayId)).map((item) => item.itemId),
  )
  const staying = current.filter(
    (item) => !days.programme.has(item.dayId) || movedAway.has(item.itemId),
  )
  return [...joining, ...staying]
}

/** The lessons a programme reads, each once. */
export function lessonsOf(programme: Programme): string[] {
  const lessons = programme.days.flatMap((day) => day.items.map((item) => item.lesson))
  return [...new Set(lessons.filter((lesson) => lesson !== null))]
}

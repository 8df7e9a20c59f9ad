import type { PlanDay, PlanItem } from '~/domain/progress/learning-plan.server'
import type { PartState } from '~/ui/learner/lesson-bar'
import type { Task, TaskState } from '~/ui/learner/task-list'
import type { SegmentState } from '~/ui/progress-ring'
import { isMakeUp, itemHref, itemLine } from './words'

/**
 * The day's tasks for the screen, what is required before what is optional; the first open one
 * carries the only filled button when asked for.
 */
export function dayTasks(day: PlanDay, options: { offerNext: boolean }): Task[] {
  const next = options.offerNext ? nextItem(day) : undefined
  const inOrder = day.items.toSorted((a, b) => Number(b.required) - Number(a.required))
  return inOrder.map((item) => ({
    id: item.itemId,
    title: item.title,
    state: taskState(item),
    meta: itemLine(item),
    href: itemHref(day, item),
    ...(item === next ? { next: nextStep(item) } : {}),
  }))
}

/** The first required item of a day that is open and can be worked on now. */
export function nextItem(day: PlanDay): PlanItem | undefined {
  return day.items.find(
    (item) => item.required && !item.completedAt && itemHref(day, item) !== null,
  )
}

/** One segment of the ring per required task. */
export function ringSegments(day: PlanDay): SegmentState[] {
  return day.items
    .filter((item) => item.required)
    .map((item) => {
      const state = taskState(item)
      return state === 'done' ? 'done' : state === 'running' ? 'running' : 'rest'
    })
}

/** Minutes that today's open required lessons and tests still take. */
export function minutesLeft(day: PlanDay): number {
  return day.items
    .filter((item) => item.required && !item.completedAt && item.ready)
    .reduce((sum, item) => sum + (item.lesson?.minutesLeft ?? testMinutes(item)), 0)
}

const testMinutes = ({ kind, minutes }: PlanItem) => (kind === 'test' ? minutes : 0)

function taskState(item: PlanItem): TaskState {
  if (item.completedAt) return 'done'
  if (!item.required) return 'optional'
  return item.lesson && item.lesson.partsDone > 0 ? 'running' : 'todo'
}

function nextStep(item: PlanItem): NonNullable<Task['next']> {
  const begun = (item.lesson?.partsDone ?? 0) > 0
  const action = begun ? 'Lanjutkan belajar' : firstStep(item)
  return { action, ...(item.lesson ? { parts: partStates(item.lesson) } : {}) }
}

function firstStep(item: PlanItem): string {
  if (item.kind === 'test') return 'Buka tes'
  if (item.kind === 'survey') return 'Isi survei'
  return isMakeUp(item) ? 'Mulai susulan' : 'Mulai belajar'
}

function partStates({ partsDone, partsTotal }: NonNullable<PlanItem['lesson']>): PartState[] {
  return Array.from({ length: partsTotal }, (_, index) =>
    index < partsDone ? 'done' : index === partsDone ? 'current' : 'rest',
  )
}

import type { IsoDate } from '~db/schema'
import { dayInWords } from '../schedule/day-words.rules'

/** What asks for attention; the order is the order of urgency among equals. */
export const ATTENTION_KINDS = [
  'not-activated',
  'silent',
  'unfinished',
  'absent',
  'make-up-open',
] as const
export type AttentionKind = (typeof ATTENTION_KINDS)[number]

/** `act`: somebody should call today (triangle). `watch`: look again tomorrow (clock). */
export type AttentionSeverity = 'act' | 'watch'

export interface AttentionReason {
  kind: AttentionKind
  severity: AttentionSeverity
  /** Indonesian, one sentence without full stop, with its numbers. */
  text: string
  /** Days the reason counts; orders people of one severity and kind, most first. */
  weight: number
}

export interface AttentionFacts {
  activated: boolean
  /** Programme days whose date has come. */
  openDayCount: number
  /** Numbers of this person's days whose date is before today and which are not done, ascending. */
  unfinishedDays: readonly number[]
  /** True when every day that has come, today's included, is done. */
  upToDate: boolean
  /** The day the app was last opened, or the account activated; null before both. */
  lastSeenOn: IsoDate | null
  /** Working days after `lastSeenOn` up to and including today. */
  silentWorkingDays: number
  /** Units with shifts are given four silent days instead of two. */
  shiftWork: boolean
  /** The newest attendance on the opening when it did not complete the item, as a word of the office. */
  opening: { excused: boolean; status: string } | null
}

/** Attention begins on the second programme day. */
export const FIRST_ATTENTION_DAY = 2
const SILENT_DAYS = 2
const SILENT_DAYS_SHIFT = 4
const UNFINISHED_DAYS = 2
/** From here a reason is something to act on today. */
const ACT_FROM = 3

/** Working days without opening the app before it is noted. */
export function silentLimit(shiftWork: boolean): number {
  return shiftWork ? SILENT_DAYS_SHIFT : SILENT_DAYS
}

/** Every reason to look after one person, the main one first; empty when there is none. */
export function attentionReasons(facts: AttentionFacts): AttentionReason[] {
  if (facts.openDayCount < FIRST_ATTENTION_DAY) return []
  const reasons = [opening(facts), notActivated(facts), silent(facts), unfinished(facts)]
  return reasons.filter((reason) => reason !== null).toSorted(compareReasons)
}

/** Act before watch, then by kind, then the larger number. */
export function compareReasons(a: AttentionReason, b: AttentionReason): number {
  if (a.severity !== b.severity) return a.severity === 'act' ? -1 : 1
  const byKind = ATTENTION_KINDS.indexOf(a.kind) - ATTENTION_KINDS.indexOf(b.kind)
  return byKind || b.weight - a.weight
}

function notActivated({ activated, openDayCount }: AttentionFacts): AttentionReason | null {
  if (activated) return null
  return {
    kind: 'not-activated',
    severity: openDayCount >= ACT_FROM ? 'act' : 'watch',
    text: `Belum mengaktifkan akun, kegiatan berjalan ${openDayCount} hari`,
    weight: openDayCount,
  }
}

function silent(facts: AttentionFacts): AttentionReason | null {
  const { silentWorkingDays: days, lastSeenOn } = facts
  const limit = silentLimit(facts.shiftWork)
  if (!facts.activated || facts.upToDate || lastSeenOn === null || days < limit) return null
  return {
    kind: 'silent',
    severity: days > limit ? 'act' : 'watch',
    text: `Belum membuka aplikasi ${days} hari kerja, terakhir ${withoutYear(dayInWords(lastSeenOn))}`,
    weight: days,
  }
}

function unfinished({ activated, unfinishedDays }: AttentionFacts): AttentionReason | null {
  const count = unfinishedDays.length
  // Without an account nothing can be finished: one reason says it all.
  if (!activated || count < UNFINISHED_DAYS) return null
  return {
    kind: 'unfinished',
    severity: count >= ACT_FROM ? 'act' : 'watch',
    text: `Belum selesai ${count} hari: Hari ${listDays(unfinishedDays)}`,
    weight: count,
  }
}

function opening(facts: AttentionFacts): AttentionReason | null {
  if (!facts.opening) return null
  if (facts.opening.excused) {
    return {
      kind: 'make-up-open',
      severity: 'watch',
      text: `Pembukaan: ${facts.opening.status}, pembukaan susulan belum dikerjakan`,
      weight: 1,
    }
  }
  return {
    kind: 'absent',
    severity: 'act',
    text: `Pembukaan: ${facts.opening.status}, tanyakan suratnya`,
    weight: 1,
  }
}

/** "Senin, 16 Juni": within one programme the year is known. */
function withoutYear(words: string): string {
  return words.replace(/ \d{4}$/u, '')
}

/** "3, 5, dan 6"; three or more in a row become "2–6". */
export function listDays(numbers: readonly number[]): string {
  const runs: number[][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run && run.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  const words = runs.flatMap((run) =>
    run.length >= 3 ? [`${run[0]}–${run.at(-1)}`] : run.map(String),
  )
  if (words.length <= 2) return words.join(' dan ')
  return `${words.slice(0, -1).join(', ')}, dan ${words.at(-1)}`
}

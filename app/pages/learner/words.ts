import type { Missing } from '~/domain/progress/completion.rules'
import type { PlanDay, PlanItem } from '~/domain/progress/learning-plan.server'
import type { DayState } from '~/domain/progress/day-state.rules'
import { formatDayShort, formatInstant } from '~/ui/format'
import type { HelaiState } from '~/ui/motif/helai'
import type { SashState } from '~/ui/motif/sash'

/** A day that is done late is woven like any other: finished is finished. */
export const HELAI: Record<DayState, HelaiState> = {
  done: 'done',
  'done-late': 'done',
  today: 'today',
  unfinished: 'late',
  preparing: 'ahead',
  locked: 'ahead',
}

export const SASH: Record<DayState, SashState> = {
  done: 'done',
  'done-late': 'done',
  today: 'today',
  unfinished: 'late',
  preparing: 'locked',
  locked: 'locked',
}

/** Where an item is worked on; null when it cannot be opened by the learner. */
export function itemHref(day: PlanDay, item: PlanItem): string | null {
  if (item.kind === 'test') return `/belajar/tes/${item.itemId}`
  if (item.kind === 'external') return `/belajar/hari/${day.dayId}#${item.itemId}`
  if (item.kind === 'survey') return `/belajar/survei/${item.itemId}`
  if (item.completedAt) {
    return item.kind === 'lesson' ? `/belajar/materi/${item.itemId}` : null
  }
  if (item.kind === 'lesson') return item.ready ? `/belajar/materi/${item.itemId}` : null
  return isMakeUp(item) ? `/belajar/materi/${item.itemId}` : null
}

/** *Pembukaan susulan* is open to someone who was excused. */
export function isMakeUp(item: PlanItem): boolean {
  return (
    item.kind === 'attendance' && ['izin', 'sakit', 'tugas-dinas'].includes(item.attendance ?? '')
  )
}

/** The line under a task's title: what it is, how much is left, or what was recorded. */
export function itemLine(item: PlanItem): string {
  if (item.completedAt) return `Selesai · ${formatInstant(item.completedAt)}`
  if (item.kind === 'attendance') return attendanceLine(item)
  if (item.kind === 'external') return 'Pilihan · di situs LAN'
  if (item.kind === 'test') {
    const test = item.required ? 'Tes' : 'Tes pilihan'
    return item.minutes ? `${test}, ${item.minutes}\u00a0menit` : test
  }
  if (item.kind === 'survey') return surveyLine(item)
  if (!item.ready) return 'Materi sedang disiapkan'
  const lesson = item.lesson
  const what = item.required ? 'Materi' : 'Materi pilihan'
  if (!lesson || lesson.partsDone === 0)
    return `${what}, sekitar ${lesson?.minutesLeft || item.minutes}\u00a0menit`
  if (lesson.partsDone === lesson.partsTotal) return `${what}, ${missingInWords(lesson)}`
  return `${what}, bagian ${lesson.partsDone + 1} dari ${lesson.partsTotal} · sisa sekitar ${lesson.minutesLeft}\u00a0menit`
}

const surveyLine = ({ minutes, required }: PlanItem) =>
  `Survei tanpa nama${required ? '' : ', pilihan'}${minutes ? `, sekitar ${minutes}\u00a0menit` : ''}`

function attendanceLine(item: PlanItem): string {
  if (isMakeUp(item)) return 'Pembukaan susulan, sebagai pengganti kehadiran'
  if (item.attendance === 'tanpa-keterangan') {
    return 'Tercatat tanpa keterangan. Hubungi BKPSDM bila ini keliru.'
  }
  return 'Dicatat petugas BKPSDM di tempat pembukaan'
}

/** Why an item is not done yet, for "Mengapa belum selesai?". */
export function whyNotDone(item: PlanItem): string {
  if (!item.ready) return 'Materinya sedang disiapkan BKPSDM.'
  if (item.kind === 'attendance') return whyNotPresent(item)
  if (item.kind === 'survey') return `${item.title} belum diisi.`
  if (!item.lesson) return `${item.title} belum dikerjakan.`
  return `${item.title}: ${missingInWords(item.lesson)}.`
}

function whyNotPresent(item: PlanItem): string {
  if (isMakeUp(item)) return 'Kerjakan pembukaan susulan sebagai pengganti kehadiran.'
  return item.attendance === 'tanpa-keterangan'
    ? 'Kehadiran di pembukaan tercatat tanpa keterangan. Hubungi BKPSDM bila ini keliru.'
    : 'Kehadiran di pembukaan belum dicatat petugas BKPSDM.'
}

/** The same under the title of its day, which a lesson of that name does not repeat. */
export function whyDayNotDone(day: PlanDay): string {
  const open = day.items.filter((item) => item.required && !item.completedAt)
  const [only] = open
  if (!only || open.length > 1) return `${open.length} tugas belum selesai.`
  return only.ready && only.lesson && only.title === day.title
    ? `Materi: ${missingInWords(only.lesson)}.`
    : whyNotDone(only)
}

/** "2 bagian belum selesai, 1 soal belum dijawab dan 1 refleksi belum cukup panjang" */
function missingInWords({
  missing,
  partsDone,
  partsTotal,
}: NonNullable<PlanItem['lesson']>): string {
  const count = (kind: Missing['kind']) => missing.filter((one) => one.kind === kind).length
  // A part that waits for its answers stands in `missing` by those alone.
  const parts = partsTotal - partsDone
  const pieces = [
    parts && `${parts} bagian belum selesai`,
    count('self-check') && `${count('self-check')} soal belum dijawab`,
    count('reflection') && `${count('reflection')} refleksi belum cukup panjang`,
    count('field') && `${count('field')} isian lembar kerja belum cukup panjang`,
    ...missing.map((one) => {
      if (one.kind === 'pledge') return `“${one.pledge}” belum dinyatakan`
      return one.kind === 'simulation' && `“${one.simulation}” belum sampai ulasannya`
    }),
  ].filter((piece) => typeof piece === 'string')
  return pieces.length > 1
    ? `${pieces.slice(0, -1).join(', ')} dan ${pieces.at(-1)}`
    : (pieces[0] ?? 'tinggal menekan Lanjut di bagian terakhir')
}

/** One missing thing on the page where it is missing. */
export function missingHere(missing: Missing): string {
  switch (missing.kind) {
    case 'self-check':
      return 'Pilih jawaban untuk soal Periksa pemahaman.'
    case 'reflection':
      return `Tulis refleksi paling sedikit ${missing.minimumWords} kata; sekarang ${missing.words} kata.`
    case 'field':
      return `Lengkapi isian ke-${missing.number} di lembar kerja “${missing.worksheet}”: paling sedikit ${missing.minimumWords} kata; sekarang ${missing.words} kata.`
    case 'pledge':
      return `Baca “${missing.pledge}”, centang, lalu tekan Nyatakan.`
    case 'simulation':
      return `Jalani “${missing.simulation}” sampai selesai, lalu tekan Baca ulasan pilihan Anda.`
    case 'part':
      return `Baca bagian “${missing.title}”, lalu tekan Lanjut.`
  }
}

/** The line under a day on the path, by its state. */
export function dayLine(day: PlanDay, today: string): string {
  const required = day.items.filter((item) => item.required)
  const done = required.filter((item) => item.completedAt).length
  switch (day.state) {
    case 'done':
      return `Selesai · ${formatDayShort(day.date)}`
    case 'done-late':
      return `Selesai susulan · ${formatDayShort(day.date)}`
    case 'today':
      return `${done} dari ${required.length} tugas selesai`
    case 'unfinished':
      return `${lateWords(day.title, required)} · ${formatDayShort(day.date)}`
    case 'preparing':
      return `Materi sedang disiapkan · ${formatDayShort(day.date)}`
    case 'locked':
      return `Dibuka ${isTomorrow(day.date, today) ? 'besok, ' : ''}${formatDayShort(day.date)}`
  }
}

function lateWords(dayTitle: string, required: readonly PlanItem[]): string {
  const open = required.filter((item) => !item.completedAt)
  const begun = open.some(({ lesson }) => lesson && lesson.partsDone > 0)
  if (open.length === required.length && !begun) return 'Belum dikerjakan'
  if (open.length > 1) return `${open.length} tugas belum selesai`
  return `${open[0]!.title === dayTitle ? 'Materi' : open[0]!.title} belum selesai`
}

function isTomorrow(date: string, today: string): boolean {
  return Date.parse(date) - Date.parse(today) === 86_400_000
}

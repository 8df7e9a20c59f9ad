import type { Missing, ResultItem } from './missing.rules'

/** What is missing, for a participant and for the office in the same words: "tes akhir belum mencapai 70". */
export const missingWords = (missing: readonly Missing[]): string[] =>
  missingLines(missing).map(({ words }) => words)

/** The same, each with the day on which it is done; null where there is no single one. */
export function missingLines(
  missing: readonly Missing[],
): { words: string; dayId: string | null }[] {
  const lessons = missing.flatMap((one) =>
    one.kind === 'item' && one.item.kind === 'lesson' ? [one.item] : [],
  )
  const rest = missing.filter((one) => one.kind !== 'item' || one.item.kind !== 'lesson')
  return [
    ...lessonWords(lessons).map((words) => {
      return { words, dayId: lessons.length === 1 ? lessons[0]!.dayId : null }
    }),
    ...rest.map((one) => {
      return { words: oneMissing(one), dayId: one.kind === 'attendance' ? null : one.item.dayId }
    }),
  ]
}

/** What one of them is called where people are counted by it. */
export function reasonWords(missing: Missing): { key: string; label: string } {
  switch (missing.kind) {
    case 'attendance':
      return { key: 'presensi', label: `kehadiran belum ${missing.minimum}%` }
    case 'test':
      return {
        key: missing.item.itemId,
        label: `${named(missing.item)} belum mencapai ${missing.minimum}`,
      }
    case 'item':
      return missing.item.kind === 'lesson'
        ? { key: 'materi', label: 'materi belum selesai' }
        : { key: missing.item.itemId, label: oneMissing(missing) }
  }
}

function lessonWords(items: readonly ResultItem[]): string[] {
  const [only] = items
  if (!only) return []
  if (items.length === 1) return [`materi “${only.title}” (Hari ${only.dayNumber}) belum selesai`]
  const days = [...new Set(items.map(({ dayNumber }) => dayNumber))]
  return [`${items.length} materi belum selesai (Hari ${inRuns(days)})`]
}

function oneMissing(missing: Missing): string {
  switch (missing.kind) {
    case 'attendance':
      return `kehadiran ${missing.percent}%, paling sedikit ${missing.minimum}%`
    case 'test': {
      const { item, minimum, best } = missing
      return best === null
        ? `${named(item)} belum dikerjakan, nilai lulus ${minimum}`
        : `${named(item)} belum mencapai ${minimum}, nilai tertinggi ${inDigits(best)}`
    }
    case 'item':
      return `${named(missing.item)} ${NOT_YET[missing.item.kind]}`
  }
}

const NOT_YET: Record<ResultItem['kind'], string> = {
  lesson: 'belum selesai',
  test: 'belum dikerjakan',
  attendance: 'belum tercatat',
  journal: 'belum diterima',
  survey: 'belum diisi',
  external: 'belum dicatat',
}

/** The item's title inside a sentence; attendance is called so, whatever its title. */
function named({ kind, title }: ResultItem): string {
  if (kind === 'attendance') return `kehadiran “${title}”`
  const second = title.charAt(1)
  const isAcronym = second !== second.toLowerCase()
  return isAcronym ? title : title.charAt(0).toLowerCase() + title.slice(1)
}

const inDigits = (score: number) => String(Math.floor(score * 100) / 100).replace('.', ',')

/** "2, 5–7, 9" */
function inRuns(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ')
}

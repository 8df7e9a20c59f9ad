import { PASSED, type Missing, type ResultFacts, type ResultPlan } from './missing.rules'

/** One requirement of a programme and how far one person meets it. */
export interface Asked {
  key: string
  label: string
  met: boolean
  /** "57 dari 60", "nilai tertinggi 60"; '' where the state says it all. */
  detail: string
}

/** Everything a programme asks, in its order, as one person stands. */
export function standingOf(
  plan: ResultPlan,
  facts: ResultFacts,
  missing: readonly Missing[],
): Asked[] {
  const { rules, items } = plan
  const required = rules.requiredItems ? items.filter((item) => item.required) : []
  const done = required.filter(
    ({ itemId, dayId }) => facts.itemsDone.has(itemId) || facts.daysDone.has(dayId),
  )
  const journals = rules.journals ? items.filter(({ kind }) => kind === 'journal') : []
  const accepted = journals.filter(({ itemId }) => facts.itemsDone.has(itemId))
  const asked: Asked[] = [
    ...share('tugas', 'Semua tugas wajib selesai', done.length, required.length),
    ...items.flatMap((item) => {
      const minimum = rules.tests.find(({ itemId }) => itemId === item.itemId)?.minimum
      if (minimum === undefined) return []
      const best = facts.best.get(item.itemId)
      const lacking = missing.some((one) => one.kind === 'test' && one.item === item)
      return [
        {
          key: item.itemId,
          label: `${item.title}, nilai paling sedikit ${minimum}`,
          met: !lacking,
          detail: best === undefined ? '' : `nilai tertinggi ${inDigits(best)}`,
        },
      ]
    }),
    ...share('jurnal', 'Jurnal diterima', accepted.length, journals.length),
    ...(rules.attendance === null
      ? []
      : [
          {
            key: 'presensi',
            label: `Kehadiran paling sedikit ${rules.attendance}%`,
            met: !missing.some(isAttendance),
            detail: '',
          },
        ]),
  ]
  if (!facts.earned.has(PASSED)) return asked
  return asked.map((one) => ({ ...one, met: true }))
}

const isAttendance = (missing: Missing) =>
  missing.kind === 'attendance' || (missing.kind === 'item' && missing.item.kind === 'attendance')

function share(key: string, label: string, done: number, all: number): Asked[] {
  if (all === 0) return []
  return [{ key, label, met: done >= all, detail: `${done} dari ${all}` }]
}

const inDigits = (score: number) => String(Math.floor(score * 100) / 100).replace('.', ',')

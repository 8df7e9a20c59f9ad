/** Names of the fields that interactive blocks add to the one form of a lesson part. */
export const choiceField = (questionId: string) => `jawaban:${questionId}`
export const textField = (reflectionId: string) => `refleksi:${reflectionId}`
/** Ticked when a pledge is made; its value is the version of the words. */
export const pledgeField = (pledgeId: string) => `ikrar:${pledgeId}`
/** The choice made in the scene of a simulation. */
export const simulationField = (simulationId: string) => `simulasi:${simulationId}`
/** Carries how many steps of a simulation the form knows of. */
export const stepsField = (simulationId: string) => `langkah:${simulationId}`
/** Carries the one-time id that the answer's row will have. */
export const answerIdField = (targetId: string) => `nomor:${targetId}`
/** Carries when the text was saved that the form began with: '' when there was none. */
export const shownField = (reflectionId: string) => `semula:${reflectionId}`

/** Where a block stands on its page, for links from "Mengapa belum selesai?" and after *Periksa*. */
export const placeOf = (targetId: string) => `blok-${targetId}`

const TARGETED = ['periksa', 'ulangi', 'ikrar', 'mulai', 'pilih', 'ulasan'] as const
type TargetedKind = (typeof TARGETED)[number]

/** Which button of the part was pressed (`name="aksi"`). */
export type PartAction =
  | { kind: TargetedKind; targetId: string }
  | { kind: 'simpan'; targetId?: string }
  | { kind: 'lanjut'; targetId?: undefined }

/** Reads the value of `aksi`; anything unknown only saves, so that nothing typed is lost. */
export function readPartAction(value: string | null | undefined): PartAction {
  const [kind, targetId] = (value ?? '').split(':')
  const targeted = TARGETED.find((one) => one === kind)
  if (targeted && targetId) return { kind: targeted, targetId }
  return kind === 'lanjut'
    ? { kind }
    : { kind: 'simpan', targetId: kind === 'simpan' ? targetId : undefined }
}

import { z } from 'zod'
import { scheduleDate } from '../schedule/schedule-date.schema'

const reason = z
  .string({ error: 'Alasan belum diisi.' })
  .trim()
  .min(1, 'Alasan belum diisi. Tulis satu kalimat, misalnya nomor surat edarannya.')
  .max(300, 'Alasan paling panjang 300 huruf.')

/** An empty choice of a form means null. */
const optionalId = z
  .union([z.literal(''), z.uuid()])
  .nullish()
  .transform((id) => id || null)

export const applyReplanSchema = z.object({
  id: z.uuid(),
  cohortId: z.uuid(),
  reason,
  /** From the preview that was read. */
  signature: z.string().regex(/^[0-9a-f]{64}$/),
})

export const ownDateSchema = z.object({
  id: z.uuid(),
  enrolmentId: z.uuid({ error: 'Peserta belum dipilih.' }),
  dayId: z.string({ error: 'Hari belum dipilih.' }).min(1, 'Hari belum dipilih.'),
  date: scheduleDate('Tanggal baru'),
  reason,
})

export const extensionSchema = z.object({
  id: z.uuid(),
  cohortId: z.uuid(),
  until: scheduleDate('Batas akhir baru'),
  reason,
  /** For one agency or unit; null together with `enrolmentId` means everyone. */
  unitId: optionalId,
  enrolmentId: optionalId,
})

export type ApplyReplan = z.infer<typeof applyReplanSchema>
export type NewOwnDate = z.infer<typeof ownDateSchema>
export type NewExtension = z.infer<typeof extensionSchema>

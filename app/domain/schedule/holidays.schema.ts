import { z } from 'zod'
import { scheduleDate } from './schedule-date.schema'

export const addHolidaySchema = z.object({
  id: z.uuid(),
  date: scheduleDate('Tanggal'),
  name: z
    .string()
    .trim()
    .min(1, 'Nama hari libur belum diisi.')
    .max(120, 'Nama paling panjang 120 huruf.'),
  kind: z.enum(['libur-nasional', 'cuti-bersama', 'libur-daerah'], {
    error: 'Jenis libur belum dipilih.',
  }),
  decree: z
    .string()
    .trim()
    .min(1, 'Dasar belum diisi. Tulis nomor keputusan atau surat edarannya.')
    .max(200, 'Dasar paling panjang 200 huruf.'),
})

export const removeHolidaySchema = z.object({
  holidayId: z.uuid(),
  decree: addHolidaySchema.shape.decree,
})

export type AddHoliday = z.infer<typeof addHolidaySchema>
export type RemoveHoliday = z.infer<typeof removeHolidaySchema>

import { z } from 'zod'
import { scheduleDate } from '../schedule/schedule-date.schema'

const line = (label: string, most: number) =>
  z
    .string({ error: `${label} belum diisi.` })
    .trim()
    .min(1, `${label} belum diisi.`)
    .max(most, `${label} paling panjang ${most} huruf.`)

/** What decides the dates of a cohort. */
export const planInputSchema = z.object({
  programmeId: line('Program', 80),
  startsOn: scheduleDate('Tanggal mulai'),
  basis: z.enum(['hari_kerja', 'hari_kalender'], { error: 'Cara menghitung hari belum dipilih.' }),
  workingWeek: z
    .enum(['senin-jumat', 'senin-sabtu'], { error: 'Pekan kerja belum dipilih.' })
    .default('senin-jumat'),
})

/** The form "Kegiatan baru"; `id` was made by its loader and becomes the row's id. */
export const cohortSchema = planInputSchema.extend({
  id: z.uuid({ error: 'Formulir ini tidak lengkap. Muat ulang halaman, lalu isi kembali.' }),
  name: line('Nama kegiatan', 120),
  decreeNumber: line('Nomor dasar surat', 120),
  decreeDate: scheduleDate('Tanggal dasar surat'),
  place: line('Tempat pembukaan', 160),
  signatoryName: line('Nama penanda tangan', 120),
  signatoryPosition: line('Jabatan penanda tangan', 160),
  onTimeDays: z.coerce
    .number({ error: 'Batas tepat waktu harus angka.' })
    .int('Batas tepat waktu harus angka bulat.')
    .min(0, 'Batas tepat waktu paling sedikit 0 hari kerja.')
    .max(30, 'Batas tepat waktu paling banyak 30 hari kerja.')
    .default(1),
})

export type PlanInput = z.infer<typeof planInputSchema>
export type CohortInput = z.infer<typeof cohortSchema>

import { z } from 'zod'
import { ATTENDANCE_STATUSES, type AttendanceEntry } from './attendance.rules'

const LETTER_LENGTH = 60

/** Rows of one page: `peserta`, `status` and `surat` stand in the same order; '' leaves a person alone. */
export const attendanceFormSchema = z
  .object({
    peserta: z.array(z.string().min(1)).min(1),
    status: z.array(z.enum(['', ...ATTENDANCE_STATUSES])),
    surat: z.array(
      z
        .string()
        .trim()
        .max(
          LETTER_LENGTH,
          `Tulis nomor surat paling banyak ${LETTER_LENGTH} karakter, tanpa keterangan medis.`,
        ),
    ),
  })
  .refine(
    ({ peserta, status, surat }) =>
      status.length === peserta.length && surat.length === peserta.length,
    'Isian presensi tidak lengkap. Muat ulang halaman, lalu isi lagi.',
  )
  .transform(({ peserta, status, surat }) =>
    peserta.flatMap((enrolmentId, row): AttendanceEntry[] => {
      const chosen = status[row]
      return chosen ? [{ enrolmentId, status: chosen, letterNumber: surat[row] ?? '' }] : []
    }),
  )

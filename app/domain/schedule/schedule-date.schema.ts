import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A date of a schedule, `YYYY-MM-DD`, that exists and lies between 2000 and 2099. */
export const scheduleDate = (label: string) =>
  z
    .string({ error: `${label} belum diisi. Isi tanggalnya.` })
    .trim()
    .min(1, `${label} belum diisi. Isi tanggalnya.`)
    .refine(
      (text) => text === '' || isDate(text),
      `${label} bukan tanggal yang ada. Tulis seperti 2025-06-10 (tahun-bulan-tanggal).`,
    )

function isDate(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

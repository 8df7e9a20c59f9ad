import { z } from 'zod'
import { unknownKeyMessage } from '../programmes/unknown-key'
import type { ProgrammeMoment, ReviewPolicy, TestSettings } from './test-settings'

const whole = (name: string, least: number, most: number) => {
  const error = `"${name}" harus angka bulat ${least} sampai ${most}.`
  return z.number({ error }).int(error).min(least, error).max(most, error)
}

const MOMENT =
  'Tulis nomor hari program, misalnya 16, atau hari sesudah hari terakhir, misalnya akhir+10.'

const MODULES = '"modul" harus "semua" atau daftar id modul.'

const moment = z
  .union(
    [z.int(MOMENT).min(1, MOMENT).max(366, MOMENT), z.string().regex(/^akhir\+\d{1,3}$/, MOMENT)],
    { error: MOMENT },
  )
  .transform((given): ProgrammeMoment =>
    typeof given === 'number'
      ? { day: given }
      : { afterLast: Number(given.slice('akhir+'.length)) },
  )

const span = {
  dari: moment.optional(),
  sampai: moment.optional(),
}
const unknownKey = { error: unknownKeyMessage }

const windows = z.strictObject(
  {
    ...span,
    remedial: z
      .strictObject({ ...span, percobaan: whole('percobaan', 0, 99).default(0) }, unknownKey)
      .optional(),
  },
  unknownKey,
)

const REVIEWS = {
  tidak: 'nothing',
  nilai: 'score',
  'umpan-balik': 'feedback',
  'umpan-balik-setelah-jendela': 'feedback-after-window',
} as const satisfies Record<string, ReviewPolicy>

/** The block `tes:` of an item, as authors write it, turned into `TestSettings`. */
export const testSettingsSchema = z
  .strictObject(
    {
      modul: z.union(
        [z.literal('semua'), z.array(z.string().regex(/^[a-z0-9-]+$/, MODULES)).min(1, MODULES)],
        { error: MODULES },
      ),
      soal: whole('soal', 1, 200),
      uraian: z.boolean({ error: '"uraian" harus true atau false.' }).default(false),
      menit: whole('menit', 0, 600).default(0),
      tenggang: whole('tenggang', 0, 600).default(60),
      lulus: whole('lulus', 0, 100).default(70),
      percobaan: whole('percobaan', 0, 99).default(0),
      jendela: windows.optional(),
      tinjau: z
        .enum(Object.keys(REVIEWS) as [keyof typeof REVIEWS], {
          error: `"tinjau" harus salah satu dari: ${Object.keys(REVIEWS).join(', ')}.`,
        })
        .default('nilai'),
      selesai: z
        .enum(['diserahkan', 'lulus'], { error: '"selesai" harus diserahkan atau lulus.' })
        .optional(),
    },
    unknownKey,
  )
  .transform((filed): TestSettings => {
    const { jendela, selesai } = filed
    const main = jendela?.dari ?? jendela?.sampai
    return {
      modules: filed.modul === 'semua' ? 'all' : filed.modul,
      questions: filed.soal,
      essays: filed.uraian,
      minutes: filed.menit,
      grace: filed.tenggang,
      passMark: filed.lulus,
      attempts: filed.percobaan,
      window: main ? { from: jendela?.dari ?? null, until: jendela?.sampai ?? null } : null,
      remedial: jendela?.remedial
        ? {
            from: jendela.remedial.dari ?? null,
            until: jendela.remedial.sampai ?? null,
            attempts: jendela.remedial.percobaan,
          }
        : null,
      review: REVIEWS[filed.tinjau],
      completes:
        (selesai ?? (filed.lulus === 0 ? 'diserahkan' : 'lulus')) === 'lulus'
          ? 'passed'
          : 'submitted',
    }
  })

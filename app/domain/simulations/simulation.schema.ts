import { z } from 'zod'
import { isDay, KEBAB } from '../lessons/id-and-day.rules'
import type { Simulation } from './simulation'
import { storyIssues } from './story-issues.rules'

const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat']

const id = z
  .string({ error: 'Belum ada id. Tulis id dari huruf kecil, angka, dan tanda hubung.' })
  .regex(KEBAB, 'Id hanya boleh huruf kecil, angka, dan tanda hubung, misalnya "cek-lapangan".')
  .max(80, 'Id paling panjang 80 huruf.')

const words = (key: string, most: number) =>
  z
    .string({ error: `"${key}" belum ditulis. Tambahkan barisnya.` })
    .trim()
    .min(1, `"${key}" masih kosong. Isi dengan kalimat.`)
    .max(most, `"${key}" paling panjang ${most} huruf.`)

const paragraphs = (key: string) =>
  words(key, 2_000).transform((text) =>
    text.split(/\n\s*\n/).map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim()),
  )

const count = (key: string, most: number) =>
  z
    .number({ error: `"${key}" harus angka.` })
    .int(`"${key}" harus angka bulat.`)
    .min(0, `"${key}" tidak boleh kurang dari 0.`)
    .max(most, `"${key}" paling banyak ${most}.`)

const marks = z
  .array(id, { error: 'Tulis sebagai daftar tanda, misalnya [sudah-dicek].' })
  .max(8, 'Paling banyak 8 tanda.')
  .default([])

const known = (keys: string) => ({
  error: (issue: { code?: string; keys?: string[] }) =>
    issue.code === 'unrecognized_keys'
      ? `"${issue.keys?.join('", "')}" tidak dikenal di sini. Yang ada: ${keys}.`
      : `Tulis ${keys} di sini.`,
})

const choice = z.strictObject(
  {
    id,
    teks: words('teks', 200),
    akibat: words('akibat', 900),
    ulasan: words('ulasan', 900),
    nilai: z.enum(['tepat', 'cukup', 'berisiko'], {
      error: '"nilai" harus tepat, cukup, atau berisiko.',
    }),
    hari: count('hari', 20).default(0),
    jam: count('jam', 8).default(0),
    menuju: id,
    tandai: marks,
    bila: marks,
    bila_belum: marks,
  },
  known('id, teks, akibat, ulasan, nilai, hari, jam, menuju, tandai, bila, bila_belum'),
)

const scene = z.strictObject(
  {
    id,
    judul: words('judul', 120),
    teks: paragraphs('teks'),
    pilihan: z
      .array(choice, { error: '"pilihan" harus berupa daftar, setiap butir diawali "- id:".' })
      .max(6, 'Paling banyak 6 pilihan dalam satu adegan.')
      .default([]),
    penutup: paragraphs('penutup').optional(),
  },
  known('id, judul, teks, pilihan, penutup'),
)

const start = z
  .string({ error: '"mulai" belum ditulis. Contoh: mulai: 2026-05-12 pukul 09.15' })
  .transform((text, context) => {
    const [, day = '', hour, minute] = /^(\S+) pukul ([01]\d|2[0-3])\.([0-5]\d)$/.exec(text) ?? []
    if (isDay(day) || WEEKDAYS.includes(day)) {
      return { day, minute: Number(hour) * 60 + Number(minute) }
    }
    context.addIssue({
      code: 'custom',
      message:
        '"mulai" belum terbaca. Tulis tanggal atau hari kerja dan jamnya: 2026-05-12 pukul 09.15, atau Kamis pukul 14.30.',
    })
    return z.NEVER
  })

/** `simulasi.yaml`: Indonesian words for authors, a `Simulation` for everybody else. */
export const simulationSchema: z.ZodType<Simulation> = z
  .strictObject(
    {
      id,
      judul: words('judul', 120),
      mulai: start,
      tenggat: count('tenggat', 60).min(1, '"tenggat" paling sedikit 1 hari kerja.'),
      habis_waktu: id,
      adegan: z
        .array(scene, { error: '"adegan" belum ditulis. Tulis daftar adegan dengan "- id:".' })
        .min(2, 'Simulasi perlu paling sedikit dua adegan.')
        .max(40, 'Simulasi paling banyak 40 adegan. Bagi menjadi dua.'),
    },
    known('id, judul, mulai, tenggat, habis_waktu, adegan'),
  )
  .transform((file): Simulation => ({
    id: file.id,
    title: file.judul,
    start: file.mulai,
    deadline: file.tenggat,
    timeUp: file.habis_waktu,
    scenes: file.adegan.map(({ id, judul, teks, pilihan, penutup }) => ({
      id,
      title: judul,
      paragraphs: teks,
      closing: penutup ?? [],
      choices: pilihan.map((choice) => ({
        id: choice.id,
        text: choice.teks,
        outcome: choice.akibat,
        why: choice.ulasan,
        quality: choice.nilai,
        days: choice.hari,
        hours: choice.jam,
        to: choice.menuju,
        marks: choice.tandai,
        needs: choice.bila,
        unless: choice.bila_belum,
      })),
    })),
  }))
  .superRefine((simulation, context) => {
    for (const { path, message } of storyIssues(simulation)) {
      context.addIssue({ code: 'custom', path, message })
    }
  })

import { z } from 'zod'
import type { DayKind, ItemKind } from '~db/schema'
import { certificateSettingsSchema } from '../certificates/certificate-settings.schema'
import { completionRulesSchema } from '../results/completion-rules.schema'
import { KIND_BLOCKS, type KindOptions } from './kind-blocks'
import type { Programme, ProgrammeItem } from './programme'
import { unknownKeyMessage } from './unknown-key'

const DAY_KINDS = {
  pembukaan: 'opening',
  daring: 'online',
  'belajar-mandiri': 'self-study',
} as const satisfies Record<string, DayKind>

const ITEM_KINDS = {
  materi: 'lesson',
  tes: 'test',
  presensi: 'attendance',
  jurnal: 'journal',
  survei: 'survey',
  luar: 'external',
} as const satisfies Record<string, ItemKind>

const id = z
  .string({ error: 'Belum ada id. Tulis id dengan huruf kecil, angka dan tanda hubung.' })
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'Id hanya boleh huruf kecil, angka dan tanda hubung, misalnya "isu-kontemporer".',
  )
  .max(80, 'Id paling panjang 80 huruf.')

const words = (name: string, most: number) =>
  z
    .string({ error: `"${name}" belum ditulis. Tambahkan barisnya.` })
    .trim()
    .min(1, `"${name}" masih kosong. Isi dengan kalimat pendek.`)
    .max(most, `"${name}" paling panjang ${most} huruf.`)

const choice = <Table extends Record<string, string>>(name: string, table: Table) =>
  z
    .enum(Object.keys(table) as [keyof Table & string], {
      error: `"${name}" harus salah satu dari: ${Object.keys(table).join(', ')}.`,
    })
    .transform((key) => table[key] as Table[keyof Table])

const KINDS_WITH_BLOCKS = Object.keys(KIND_BLOCKS) as (keyof typeof KIND_BLOCKS)[]

/** The block of every kind, each optional: whether it stands where it should is checked afterwards. */
function optionalBlocks() {
  return Object.fromEntries(
    KINDS_WITH_BLOCKS.map((kind) => [kind, KIND_BLOCKS[kind].optional()]),
  ) as { [Kind in keyof typeof KIND_BLOCKS]: z.ZodOptional<(typeof KIND_BLOCKS)[Kind]> }
}

const yesNo = z.boolean({ error: 'Isi dengan true atau false.' })
const unknownKey = { error: unknownKeyMessage }

const item = z
  .strictObject(
    {
      id,
      jenis: choice('jenis', ITEM_KINDS),
      judul: words('judul', 120),
      wajib: yesNo.default(true),
      menit: z
        .number({ error: '"menit" harus angka.' })
        .int('"menit" harus angka bulat.')
        .min(0, '"menit" tidak boleh kurang dari 0.')
        .max(600, '"menit" paling banyak 600.')
        .optional(),
      penyelenggara: z
        .enum(['instansi', 'LAN'], { error: '"penyelenggara" harus instansi atau LAN.' })
        .default('instansi'),
      materi: id.optional(),
      pilihan: z
        .record(z.string(), z.string({ error: 'Nilai "pilihan" harus tulisan.' }))
        .default({}),
      ...optionalBlocks(),
    },
    unknownKey,
  )
  .check(({ value, issues }) => {
    for (const kind of KINDS_WITH_BLOCKS) {
      const own = ITEM_KINDS[kind] === value.jenis
      if (own === (value[kind] !== undefined)) continue
      const message = own
        ? `Butir berjenis ${kind} perlu pengaturannya. Tambahkan bagian "${kind}:".`
        : `"${kind}" hanya untuk butir berjenis ${kind}. Hapus bagian ini.`
      issues.push({ code: 'custom', input: value[kind], path: own ? [] : [kind], message })
    }
    if (value.jenis !== 'lesson' || value.menit === undefined) return
    const message =
      '"menit" tidak ditulis untuk materi: lamanya dihitung dari isinya. Hapus baris ini.'
    issues.push({ code: 'custom', input: value.menit, path: ['menit'], message })
  })
  .transform(toItem)

const day = z
  .strictObject(
    {
      id,
      jenis: choice('jenis', DAY_KINDS),
      judul: words('judul', 120),
      agenda: words('agenda', 120),
      tetap: yesNo.default(false),
      butir: z
        .array(item, { error: '"butir" harus daftar. Awali tiap butir dengan tanda "-".' })
        .min(1, 'Hari ini belum punya butir. Tambahkan setidaknya satu butir wajib.')
        // An item with faults of its own was not read to its end: it has said nothing of this yet.
        .refine((items) => items.some((one) => one.required !== false), {
          error:
            'Hari ini belum punya butir wajib, sehingga tidak akan pernah selesai. Jadikan satu butir wajib.',
        }),
    },
    unknownKey,
  )
  .transform(({ jenis, judul, tetap, butir, ...rest }) => ({
    ...rest,
    kind: jenis,
    title: judul,
    anchored: tetap,
    items: butir,
  }))

/** A programme file (Indonesian keys, as its authors write it) turned into a `Programme`. */
export const programmeSchema = z
  .strictObject(
    {
      id,
      judul: words('judul', 120),
      ringkasan: words('ringkasan', 400),
      status: z.enum(['draf', 'terbit'], { error: '"status" harus draf atau terbit.' }),
      sertifikat: certificateSettingsSchema.optional(),
      kelulusan: completionRulesSchema.optional(),
      hari: z
        .array(day, { error: '"hari" harus daftar. Awali tiap hari dengan tanda "-".' })
        .min(1, 'Program belum punya hari. Tambahkan setidaknya satu hari.')
        .max(120, 'Program paling banyak 120 hari.'),
    },
    unknownKey,
  )
  .check(({ value, issues }) => {
    if (issues.length > 0) return // what is broken elsewhere may have left days without their items
    const seen = new Set<string>()
    value.hari.forEach((day, dayIndex) => {
      if (seen.has(`hari:${day.id}`)) issues.push(repeated(['hari', dayIndex, 'id'], day.id))
      seen.add(`hari:${day.id}`)
      day.items.forEach((item, itemIndex) => {
        const path = ['hari', dayIndex, 'butir', itemIndex, 'id']
        if (seen.has(`butir:${item.id}`)) issues.push(repeated(path, item.id))
        seen.add(`butir:${item.id}`)
      })
    })
    const tests = value.hari.flatMap(({ items }) => items).filter(({ kind }) => kind === 'test')
    for (const { itemId } of value.kelulusan?.tests ?? []) {
      if (tests.some(({ id }) => id === itemId)) continue
      const message = `Tes "${itemId}" tidak ada di program ini. Tulis id butir berjenis tes.`
      issues.push({ code: 'custom', input: itemId, path: ['kelulusan', 'tes', itemId], message })
    }
  })
  .transform(({ id, judul, ringkasan, status, sertifikat, kelulusan, hari }): Programme => ({
    id,
    title: judul,
    summary: ringkasan,
    status,
    certificate: sertifikat,
    completion: kelulusan,
    days: hari,
  }))

function repeated(path: PropertyKey[], input: string): z.core.$ZodRawIssue {
  const message = `Id "${input}" sudah dipakai di program ini. Ganti dengan id yang lain.`
  return { code: 'custom', input, path, message }
}

interface FiledItem extends KindOptions {
  id: string
  jenis: ItemKind
  judul: string
  wajib: boolean
  menit?: number | undefined
  penyelenggara: ProgrammeItem['organiser']
  materi?: string | undefined
  pilihan: Record<string, string>
}

/** An item of kind "materi" reads the lesson of its own id unless the file names another. */
function toItem(filed: FiledItem): ProgrammeItem {
  const ownLesson = filed.jenis === 'lesson' ? filed.id : null
  const blocks = Object.fromEntries(KINDS_WITH_BLOCKS.map((kind) => [kind, filed[kind]]))
  return {
    id: filed.id,
    kind: filed.jenis,
    title: filed.judul,
    required: filed.wajib,
    minutes: filed.menit ?? filed.tes?.minutes ?? 0,
    organiser: filed.penyelenggara,
    lesson: filed.materi ?? filed.pilihan.susulan ?? ownLesson,
    options: { ...filed.pilihan, ...blocks },
  }
}

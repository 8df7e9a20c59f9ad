import { z } from 'zod'
import type { IsoDate } from '~db/schema'
import type { Finding } from './finding'
import { isDay, KEBAB } from './id-and-day.rules'
import { splitByForm } from './split-front-matter.rules'

const frontMatterSchema = z.strictObject({
  id: z.string().regex(KEBAB).max(80),
  judul: z.string().trim().min(3).max(120),
  ringkasan: z.string().trim().min(10).max(400),
  status: z.enum(['draf', 'terbit']),
  tujuan: z
    .record(z.string().regex(KEBAB).max(80), z.string().trim().min(3).max(200))
    .refine((objectives) => {
      const { length } = Object.keys(objectives)
      return length >= 1 && length <= 8
    }),
  diperiksa: z.string().refine(isDay),
})

/** What a reader can do after the lesson; questions name it by its id. */
export interface Objective {
  id: string
  sentence: string
}

export interface FrontMatter {
  id: string
  title: string
  summary: string
  status: 'draf' | 'terbit'
  objectives: Objective[]
  /** The day on which someone last checked the lesson against its sources. */
  checkedOn: IsoDate
  /** Line of each key and of each objective (`tujuan.<id>`), for findings that belong to it. */
  lines: ReadonlyMap<string, number>
}

/** How each key is written; said when it is missing or not accepted. */
const WRITING: Record<keyof z.infer<typeof frontMatterSchema>, string> = {
  id: 'Tulis id: sama dengan nama folder materi, huruf kecil dan tanda hubung.',
  judul: 'Tulis judul: 3 sampai 120 huruf.',
  ringkasan: 'Tulis ringkasan: satu atau dua kalimat, 10 sampai 400 huruf.',
  status: 'Tulis status: draf, atau status: terbit.',
  tujuan:
    'Tulis tujuan: lalu satu sampai delapan baris menjorok, masing-masing id-tujuan: kalimatnya.',
  diperiksa: 'Tulis diperiksa: tahun-bulan-tanggal, misalnya 2025-06-02.',
}

export interface SplitLesson<F extends FrontMatter = FrontMatter> {
  frontMatter: F | null
  /** The text below; places stay those of the file. '' when no other reader may see it. */
  body: string
  findings: Finding[]
}

/** Reads the front matter of a lesson and splits it from the text below. */
export function splitFrontMatter(source: string): SplitLesson {
  const { data, lines, ...rest } = splitByForm(source, {
    schema: frontMatterSchema,
    writing: WRITING,
  })
  if (!data) return { ...rest, frontMatter: null }
  const { id, judul, ringkasan, status, tujuan, diperiksa } = data
  const frontMatter = {
    id,
    title: judul,
    summary: ringkasan,
    status,
    objectives: Object.entries(tujuan).map(([id, sentence]) => ({ id, sentence })),
    checkedOn: diperiksa,
    lines,
  }
  return { ...rest, frontMatter }
}

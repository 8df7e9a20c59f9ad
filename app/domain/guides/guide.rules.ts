import { z } from 'zod'
import { findBlock } from '~/lesson-blocks'
import type { Finding } from '../lessons/finding'
import type { FrontMatter, SplitLesson } from '../lessons/front-matter.rules'
import { isDay, KEBAB } from '../lessons/id-and-day.rules'
import type { Judgement } from '../lessons/judgement'
import { splitByForm } from '../lessons/split-front-matter.rules'
import { GUIDE_AUDIENCES, type GuideAudience } from '../permissions/may'

const LARGEST_PICTURE = 60_000

const guideSchema = z.strictObject({
  id: z.string().regex(KEBAB).max(80),
  judul: z.string().trim().min(3).max(120),
  ringkasan: z.string().trim().min(10).max(400),
  untuk: z.enum(GUIDE_AUDIENCES),
  status: z.enum(['draf', 'terbit']),
  diperiksa: z.string().refine(isDay),
})

const WRITING: Record<keyof z.infer<typeof guideSchema>, string> = {
  id: 'Tulis id: sama dengan nama folder panduan, huruf kecil dan tanda hubung.',
  judul: 'Tulis judul: 3 sampai 120 huruf.',
  ringkasan: 'Tulis ringkasan: satu atau dua kalimat, 10 sampai 400 huruf.',
  untuk: 'Tulis untuk: peserta (dibaca siapa pun), pengajar, atau admin.',
  status: 'Tulis status: draf, atau status: terbit.',
  diperiksa: 'Tulis diperiksa: tahun-bulan-tanggal, misalnya 2025-06-02.',
}

/** A guide says whom it is for, and has no objectives: nobody is tested on it. */
export interface GuideFrontMatter extends FrontMatter {
  audience: GuideAudience
}

/** Reads the front matter of a guide and splits it from the text below. */
export function splitGuide(source: string): SplitLesson<GuideFrontMatter> {
  const { data, lines, ...rest } = splitByForm(source, { schema: guideSchema, writing: WRITING })
  if (!data) return { ...rest, frontMatter: null }
  const { id, judul: title, ringkasan: summary, untuk: audience, status } = data
  const checkedOn = data.diperiksa
  return {
    ...rest,
    frontMatter: { id, title, summary, audience, status, checkedOn, objectives: [], lines },
  }
}

/** What a lesson may hold and a guide may not: whatever waits for an answer, and heavy pictures. */
export function guideFindings(
  { blocks }: Judgement,
  pictures: ReadonlyMap<string, { bytes: Buffer }>,
): Finding[] {
  const asking = blocks.filter(({ name }) => findBlock(name)?.rules.kind === 'interactive')
  const heavy = [...pictures].filter(([, { bytes }]) => bytes.length > LARGEST_PICTURE)
  return [
    ...asking.map(({ name, line, column }) => {
      const reason = `Blok ${name} tidak dapat dipakai di panduan: tidak ada yang menyimpan jawabannya.`
      return error(line, column, reason, 'Pakai Langkah, Catatan, atau blok bacaan lain.')
    }),
    ...heavy.map(([name]) => {
      const reason = `Gambar ${name} lebih besar dari 60 KB.`
      return error(1, 1, reason, 'Potong gambarnya, atau simpan ulang sebagai webp.')
    }),
  ]
}

function error(line: number, column: number, reason: string, fix: string): Finding {
  return { line, column, level: 'error', reason, fix }
}

import { isAlias, isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml'
import { z } from 'zod'
import type { IsoDate } from '~db/schema'
import type { Finding } from './finding'
import { isDay, KEBAB } from './id-and-day.rules'

const MAX_FRONT_MATTER = 8_000
const FENCE = /^---[ \t]*$/

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

export interface SplitLesson {
  frontMatter: FrontMatter | null
  /**
   * The text below, with the front matter replaced by empty lines: places stay those of the file.
   * '' when no other reader may see it.
   */
  body: string
  findings: Finding[]
}

/**
 * Splits a lesson by hand. Front matter is plain YAML between two `---` lines: a language after the
 * dashes (`---js`) would be run by the usual libraries, so it is refused before any of them sees it.
 */
export function splitFrontMatter(source: string): SplitLesson {
  const text = source.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const lines = text.split('\n')
  const first = lines[0] ?? ''
  if (!FENCE.test(first)) return refuseOpening(text, first)
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line))
  if (end < 0) {
    const reason = 'Bagian awal berkas tidak ditutup.'
    return { frontMatter: null, body: '', findings: [at(1, reason, 'Tutup dengan baris ---.')] }
  }
  const rest = lines.slice(end + 1)
  const read = readYaml(lines.slice(1, end).join('\n'))
  const opening = rest.findIndex((line) => line.replaceAll('\uFEFF', '').trim() !== '')
  if (rest[opening]?.replaceAll('\uFEFF', '').trimStart().startsWith('---')) {
    const place = end + 2 + opening
    const again = at(place, 'Isi materi tidak boleh diawali ---.', 'Hapus baris ini.')
    return { ...read, body: '', findings: [...read.findings, again] }
  }
  return { ...read, body: '\n'.repeat(end + 1) + rest.join('\n') }
}

function refuseOpening(text: string, first: string): SplitLesson {
  const finding = first.trimStart().startsWith('---')
    ? at(
        1,
        `Pembuka "${first.trim().slice(0, 40)}" tidak diizinkan.`,
        'Tulis --- saja, tanpa kata lain. Bagian awal selalu YAML.',
      )
    : at(
        1,
        'Materi belum punya bagian awal.',
        'Awali berkas dengan --- lalu id, judul, ringkasan, status, tujuan, dan diperiksa.',
      )
  // A body behind refused dashes is not looked at: nothing may take it for front matter.
  return {
    frontMatter: null,
    body: first.trimStart().startsWith('---') ? '' : text,
    findings: [finding],
  }
}

function readYaml(yaml: string): Pick<SplitLesson, 'frontMatter' | 'findings'> {
  if (yaml.length > MAX_FRONT_MATTER) {
    const reason = `Bagian awal terlalu panjang: batasnya ${MAX_FRONT_MATTER} huruf.`
    return { frontMatter: null, findings: [at(1, reason, 'Pindahkan teks ke isi materi.')] }
  }
  const counter = new LineCounter()
  // The file's first line is the opening fence, hence one line further down.
  const lineOf = (offset: number | undefined) => counter.linePos(offset ?? 0).line + 1
  let document: Document.Parsed
  try {
    document = parseDocument(yaml, { lineCounter: counter, schema: 'core', customTags: [] })
  } catch {
    const reason = 'Bagian awal tidak terbaca: susunannya terlalu dalam.'
    return { frontMatter: null, findings: [at(2, reason, 'Tulis satu kunci per baris.')] }
  }
  const findings = [...refusedNodes(document, lineOf), ...syntaxErrors(document, counter)]
  if (findings.length > 0) return { frontMatter: null, findings }
  const { contents } = document
  if (!isMap(contents)) {
    const reason = 'Bagian awal harus berisi pasangan kunci: nilai.'
    return { frontMatter: null, findings: [at(2, reason, WRITING.id)] }
  }
  const lines = new Map<string, number>()
  for (const { key, value } of contents.items) {
    if (!isScalar(key)) continue
    lines.set(String(key.value), lineOf(key.range?.[0]))
    if (key.value !== 'tujuan' || !isMap(value)) continue
    for (const { key: id } of value.items) {
      if (isScalar(id)) lines.set(`tujuan.${String(id.value)}`, lineOf(id.range?.[0]))
    }
  }
  const parsed = frontMatterSchema.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (!parsed.success) return { frontMatter: null, findings: schemaFindings(parsed.error, lines) }
  const { id, judul, ringkasan, status, tujuan, diperiksa } = parsed.data
  const frontMatter = {
    id,
    title: judul,
    summary: ringkasan,
    status,
    objectives: Object.entries(tujuan).map(([id, sentence]) => ({ id, sentence })),
    checkedOn: diperiksa,
    lines,
  }
  return { frontMatter, findings: [] }
}

/** Tags may name code, aliases may grow without end, and `__proto__` reaches every object. */
function refusedNodes(document: Document.Parsed, lineOf: (offset?: number) => number): Finding[] {
  const findings: Finding[] = []
  visit(document, {
    Node(_, node) {
      const line = lineOf(node.range?.[0])
      if (isAlias(node) || node.anchor) {
        findings.push(
          at(line, 'Tanda & dan * (alias YAML) tidak diizinkan.', 'Tulis nilainya langsung.'),
        )
      } else if (node.tag) {
        findings.push(
          at(line, `Tag YAML ${node.tag.slice(0, 40)} tidak diizinkan.`, 'Hapus tag itu.'),
        )
      }
    },
    Pair(_, { key }) {
      if (isScalar(key) && ['__proto__', 'constructor', 'prototype'].includes(String(key.value))) {
        const line = lineOf(key.range?.[0])
        findings.push(at(line, `Kunci ${String(key.value)} tidak diizinkan.`, 'Hapus baris ini.'))
      }
    },
  })
  return findings
}

function syntaxErrors(document: Document.Parsed, counter: LineCounter): Finding[] {
  return [...document.errors, ...document.warnings].slice(0, 5).map((problem) => {
    const place = counter.linePos(problem.pos[0])
    const reason =
      problem.code === 'DUPLICATE_KEY'
        ? 'Kunci ini ditulis dua kali.'
        : 'Bagian awal tidak terbaca sebagai YAML.'
    const fix =
      problem.code === 'DUPLICATE_KEY'
        ? 'Hapus salah satunya.'
        : 'Bila nilai memuat titik dua atau tanda kutip, apit nilainya dengan tanda kutip.'
    return { ...at(place.line + 1, reason, fix), column: place.col }
  })
}

function schemaFindings(problem: z.ZodError, lines: ReadonlyMap<string, number>): Finding[] {
  return problem.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        at(
          lines.get(key) ?? 1,
          `Kunci "${key}" tidak dikenal.`,
          `Pakai hanya ${Object.keys(WRITING).join(', ')}.`,
        ),
      )
    }
    const key = String(issue.path[0]) as keyof typeof WRITING
    const line = lines.get(key)
    const reason = line ? `Nilai ${key} belum sesuai.` : `${key} belum ditulis.`
    return [at(line ?? 1, reason, WRITING[key])]
  })
}

function at(line: number, reason: string, fix: string): Finding {
  return { line, column: 1, level: 'error', reason, fix }
}

import { isAlias, isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml'
import type { z } from 'zod'
import type { Finding } from './finding'

const MAX_FRONT_MATTER = 8_000
const FENCE = /^---[ \t]*$/

/** What the front matter of one kind of text says, and how. */
export interface FrontMatterForm<S extends z.ZodType> {
  schema: S
  /** How each key is written, by its name; said when it is missing or not accepted. */
  writing: Readonly<Record<string, string>>
}

export interface SplitText<Data> {
  /** Null when it was refused. */
  data: Data | null
  /** Line of each key, and of each key one level down (`tujuan.<id>`), for findings that belong to it. */
  lines: ReadonlyMap<string, number>
  /**
   * The text below, with the front matter replaced by empty lines: places stay those of the file.
   * '' when no other reader may see it.
   */
  body: string
  findings: Finding[]
}

/**
 * Splits a text by hand. Front matter is plain YAML between two `---` lines: a language after the
 * dashes (`---js`) would be run by the usual libraries, so it is refused before any of them sees it.
 */
export function splitByForm<S extends z.ZodType>(
  source: string,
  form: FrontMatterForm<S>,
): SplitText<z.output<S>> {
  const text = source.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const lines = text.split('\n')
  const first = lines[0] ?? ''
  if (!FENCE.test(first)) return refuseOpening(text, first, form)
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line))
  if (end < 0) {
    const reason = 'Bagian awal berkas tidak ditutup.'
    return { ...NOTHING, body: '', findings: [at(1, reason, 'Tutup dengan baris ---.')] }
  }
  const rest = lines.slice(end + 1)
  const read = readYaml(lines.slice(1, end).join('\n'), form)
  const opening = rest.findIndex((line) => line.replaceAll('\uFEFF', '').trim() !== '')
  if (rest[opening]?.replaceAll('\uFEFF', '').trimStart().startsWith('---')) {
    const place = end + 2 + opening
    const again = at(place, 'Isi materi tidak boleh diawali ---.', 'Hapus baris ini.')
    return { ...read, body: '', findings: [...read.findings, again] }
  }
  return { ...read, body: '\n'.repeat(end + 1) + rest.join('\n') }
}

const NOTHING = { data: null, lines: new Map<string, number>() }

function refuseOpening(
  text: string,
  first: string,
  { writing }: Pick<FrontMatterForm<z.ZodType>, 'writing'>,
): SplitText<never> {
  const finding = first.trimStart().startsWith('---')
    ? at(
        1,
        `Pembuka "${first.trim().slice(0, 40)}" tidak diizinkan.`,
        'Tulis --- saja, tanpa kata lain. Bagian awal selalu YAML.',
      )
    : at(
        1,
        'Berkas belum punya bagian awal.',
        `Awali berkas dengan --- lalu ${inWords(Object.keys(writing))}.`,
      )
  // A body behind refused dashes is not looked at: nothing may take it for front matter.
  return {
    ...NOTHING,
    body: first.trimStart().startsWith('---') ? '' : text,
    findings: [finding],
  }
}

function readYaml<S extends z.ZodType>(
  yaml: string,
  { schema, writing }: FrontMatterForm<S>,
): Omit<SplitText<z.output<S>>, 'body'> {
  if (yaml.length > MAX_FRONT_MATTER) {
    const reason = `Bagian awal terlalu panjang: batasnya ${MAX_FRONT_MATTER} huruf.`
    return { ...NOTHING, findings: [at(1, reason, 'Pindahkan teks ke isi materi.')] }
  }
  const counter = new LineCounter()
  // The file's first line is the opening fence, hence one line further down.
  const lineOf = (offset: number | undefined) => counter.linePos(offset ?? 0).line + 1
  let document: Document.Parsed
  try {
    document = parseDocument(yaml, { lineCounter: counter, schema: 'core', customTags: [] })
  } catch {
    const reason = 'Bagian awal tidak terbaca: susunannya terlalu dalam.'
    return { ...NOTHING, findings: [at(2, reason, 'Tulis satu kunci per baris.')] }
  }
  const findings = [...refusedNodes(document, lineOf), ...syntaxErrors(document, counter)]
  if (findings.length > 0) return { ...NOTHING, findings }
  const { contents } = document
  if (!isMap(contents)) {
    const reason = 'Bagian awal harus berisi pasangan kunci: nilai.'
    return { ...NOTHING, findings: [at(2, reason, writing.id ?? '')] }
  }
  const lines = new Map<string, number>()
  for (const { key, value } of contents.items) {
    if (!isScalar(key)) continue
    lines.set(String(key.value), lineOf(key.range?.[0]))
    if (!isMap(value)) continue
    for (const { key: inner } of value.items) {
      if (!isScalar(inner)) continue
      lines.set(`${String(key.value)}.${String(inner.value)}`, lineOf(inner.range?.[0]))
    }
  }
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (parsed.success) return { data: parsed.data, lines, findings: [] }
  return { data: null, lines, findings: schemaFindings(parsed.error, lines, writing) }
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

function schemaFindings(
  problem: z.ZodError,
  lines: ReadonlyMap<string, number>,
  writing: FrontMatterForm<z.ZodType>['writing'],
): Finding[] {
  return problem.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        at(
          lines.get(key) ?? 1,
          `Kunci "${key}" tidak dikenal.`,
          `Pakai hanya ${Object.keys(writing).join(', ')}.`,
        ),
      )
    }
    const key = String(issue.path[0])
    const line = lines.get(key)
    const reason = line ? `Nilai ${key} belum sesuai.` : `${key} belum ditulis.`
    return [at(line ?? 1, reason, writing[key] ?? '')]
  })
}

function at(line: number, reason: string, fix: string): Finding {
  return { line, column: 1, level: 'error', reason, fix }
}

const inWords = (keys: readonly string[]) =>
  `${keys.slice(0, -1).join(', ')}, dan ${keys.at(-1) ?? ''}`

import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml'
import type { Programme } from './programme'
import { programmeSchema } from './programme.schema'

/** One thing wrong in a programme file, with its place (1-based) and, in the reason, what to do. */
export interface ProgrammeFinding {
  line: number
  column: number
  reason: string
}

export type ParsedProgramme =
  { programme: Programme; findings: [] } | { programme: null; findings: ProgrammeFinding[] }

const LARGEST = 200_000
/** Enough for a file that reuses a few anchors, far below what an alias bomb needs. */
const MOST_ALIASES = 50

/**
 * Reads a programme file: plain YAML without tags of its own, then the rules of `programmeSchema`.
 * @param fileId the file's name without `.yaml`; the programme's id must be the same.
 */
export function parseProgramme(source: string, fileId: string): ParsedProgramme {
  if (source.length > LARGEST) {
    return broken([
      { line: 1, column: 1, reason: 'Berkas program lebih dari 200 KB. Perpendek isinya.' },
    ])
  }
  const lineCounter = new LineCounter()
  const document = parseDocument(source, { lineCounter, schema: 'core', uniqueKeys: true })
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  if (document.errors.length > 0) {
    return broken(
      document.errors.map((error) => ({
        ...place(error.pos[0]),
        reason: `YAML belum terbaca (${error.code}). Periksa lekuk baris, tanda titik dua dan tanda kutip di sini.`,
      })),
    )
  }
  const tagged = findTag(document)
  if (tagged !== null) {
    return broken([
      { ...place(tagged), reason: 'Tanda "!" (tag YAML) tidak diizinkan. Hapus tanda itu.' },
    ])
  }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES })
  } catch {
    return broken([
      { line: 1, column: 1, reason: 'Terlalu banyak alias YAML ("*"). Tulis isinya langsung.' },
    ])
  }
  const parsed = programmeSchema.safeParse(value)
  if (!parsed.success) {
    return broken(
      parsed.error.issues.map((issue) => ({
        ...place(offsetOf(document, issue.path)),
        reason: issue.message,
      })),
    )
  }
  if (parsed.data.id !== fileId) {
    const reason = `Id "${parsed.data.id}" berbeda dari nama berkas. Pakai id "${fileId}", atau ganti nama berkasnya.`
    return broken([{ ...place(offsetOf(document, ['id'])), reason }])
  }
  return { programme: parsed.data, findings: [] }
}

const broken = (findings: ProgrammeFinding[]): ParsedProgramme => ({
  programme: null,
  findings: findings.toSorted((a, b) => a.line - b.line || a.column - b.column),
})

function findTag(document: Document): number | null {
  let offset: number | null = null
  visit(document, {
    Node: (_, node) => {
      if (offset === null && 'tag' in node && node.tag) offset = node.range?.[0] ?? 0
    },
  })
  return offset
}

/** Where the value at `path` stands in the text, or the nearest thing around it that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isScalar(node) || isMap(node) || isSeq(node)) return node.range?.[0] ?? 0
  }
  return 0
}

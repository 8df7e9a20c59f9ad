import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml'
import type { z } from 'zod'

/** One thing wrong in a YAML file, with its place (1-based) and, in the reason, what to do. */
export interface YamlFinding {
  line: number
  column: number
  reason: string
}

export type ReadYaml<T> =
  | { value: T; findings: []; placeOf: PlaceOf }
  | { value: null; findings: YamlFinding[]; placeOf: PlaceOf }

/** Where the value at a path stands in the file, or the nearest thing around it that exists. */
export type PlaceOf = (path: readonly PropertyKey[]) => { line: number; column: number }

const LARGEST = 200_000
/** Enough for a file that reuses a few anchors, far below what an alias bomb needs. */
const MOST_ALIASES = 50

/**
 * Reads a file that people write: plain YAML without tags of its own, then the rules of a schema,
 * whose messages are Indonesian sentences.
 */
export function readYaml<T>(source: string, schema: z.ZodType<T>): ReadYaml<T> {
  const start: PlaceOf = () => ({ line: 1, column: 1 })
  if (source.length > LARGEST) {
    return broken(start, [{ ...start([]), reason: 'Berkas lebih dari 200 KB. Perpendek isinya.' }])
  }
  const lineCounter = new LineCounter()
  const document = parseDocument(source, { lineCounter, schema: 'core', uniqueKeys: true })
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const placeOf: PlaceOf = (path) => place(offsetOf(document, path))
  if (document.errors.length > 0) {
    return broken(
      placeOf,
      document.errors.map((error) => ({
        ...place(error.pos[0]),
        reason: `YAML belum terbaca (${error.code}). Periksa lekuk baris, tanda titik dua dan tanda kutip di sini.`,
      })),
    )
  }
  const tagged = findTag(document)
  if (tagged !== null) {
    const reason = 'Tanda "!" (tag YAML) tidak diizinkan. Hapus tanda itu.'
    return broken(placeOf, [{ ...place(tagged), reason }])
  }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES })
  } catch {
    const reason = 'Terlalu banyak alias YAML ("*"). Tulis isinya langsung.'
    return broken(start, [{ ...start([]), reason }])
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data, findings: [], placeOf }
  return broken(
    placeOf,
    parsed.error.issues.map(({ path, message }) => ({ ...placeOf(path), reason: message })),
  )
}

const broken = (placeOf: PlaceOf, findings: YamlFinding[]): ReadYaml<never> => ({
  value: null,
  findings: findings.toSorted((a, b) => a.line - b.line || a.column - b.column),
  placeOf,
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

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isScalar(node) || isMap(node) || isSeq(node)) return node.range?.[0] ?? 0
  }
  return 0
}

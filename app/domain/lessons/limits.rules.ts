import type { Finding } from './finding'

/** What a lesson may weigh. Checked on the text itself, because parsing the monsters is what takes the time. */
const LIMITS = {
  characters: 200_000,
  lines: 4_000,
  lineLength: 4_000,
  containers: 8,
  indentation: 40,
  openTags: 12,
  tableCells: 2_000,
  brackets: 2_000,
  emphasis: 4_000,
} as const

const DIVIDE = 'Bagi isinya menjadi dua materi atau lebih.'

/**
 * Finds what is too large or too deep to be parsed at all, with its place. At most one finding:
 * the text behind it is not looked at.
 */
export function findExcess(text: string): Finding | null {
  if (text.length > LIMITS.characters) {
    const size = Math.ceil(text.length / 1000).toLocaleString('id-ID')
    return excess(1, 1, `Materi terlalu besar: ${size} KB, batasnya 200 KB.`, DIVIDE)
  }
  const lines = text.split('\n')
  if (lines.length > LIMITS.lines) {
    const reason = `Materi terlalu panjang: batasnya ${LIMITS.lines} baris.`
    return excess(LIMITS.lines + 1, 1, reason, DIVIDE)
  }
  const count = { cells: 0, brackets: 0, emphasis: 0, openTags: 0 }
  for (const [index, line] of lines.entries()) {
    const found = excessInLine(line, index + 1, count)
    if (found) return found
  }
  return null
}

interface Counts {
  cells: number
  brackets: number
  emphasis: number
  openTags: number
}

function excessInLine(text: string, line: number, count: Counts): Finding | null {
  if (text.length > LIMITS.lineLength) {
    const reason = `Baris ini terlalu panjang: batasnya ${LIMITS.lineLength} huruf.`
    return excess(line, LIMITS.lineLength + 1, reason, 'Pecah menjadi beberapa paragraf.')
  }
  const markers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(text)?.[0] ?? ''
  if ((markers.match(/>|[-*+]|[.)]/g)?.length ?? 0) > LIMITS.containers) {
    const reason = `Kutipan atau daftar terlalu dalam: batasnya ${LIMITS.containers} tingkat.`
    return excess(line, 1, reason, 'Kurangi tanda > atau - di awal baris.')
  }
  if ((/^[ \t]*/.exec(text)?.[0].replaceAll('\t', '    ').length ?? 0) > LIMITS.indentation) {
    const reason = `Lekuk baris terlalu dalam: batasnya ${LIMITS.indentation} spasi.`
    return excess(line, 1, reason, 'Kurangi spasi di awal baris.')
  }
  return excessInCounts(text, line, count)
}

function excessInCounts(text: string, line: number, count: Counts): Finding | null {
  for (const tag of text.matchAll(/<(\/?)[A-Za-z][^<>]*?(\/?)>/g)) {
    if (tag[1]) count.openTags = Math.max(0, count.openTags - 1)
    else if (!tag[2]) count.openTags += 1
    if (count.openTags > LIMITS.openTags) {
      const reason = `Blok di dalam blok terlalu dalam: batasnya ${LIMITS.openTags} tingkat.`
      return excess(line, tag.index + 1, reason, 'Tutup blok yang masih terbuka sebelum baris ini.')
    }
  }
  const pipes = text.match(/\|/g)?.length ?? 0
  if (pipes > 1) count.cells += pipes - 1
  if (count.cells > LIMITS.tableCells) {
    const reason = `Tabel terlalu besar: batasnya ${LIMITS.tableCells} sel dalam satu materi.`
    return excess(line, 1, reason, 'Simpan tabel besar sebagai berkas, lalu beri tautannya.')
  }
  count.brackets += text.match(/[[{]/g)?.length ?? 0
  count.emphasis += text.match(/[*_~`]+/g)?.length ?? 0
  if (count.brackets > LIMITS.brackets || count.emphasis > LIMITS.emphasis) {
    return excess(line, 1, 'Terlalu banyak tanda kurung siku, tebal, atau miring.', DIVIDE)
  }
  return null
}

function excess(line: number, column: number, reason: string, fix: string): Finding {
  return { line, column, level: 'error', reason, fix }
}

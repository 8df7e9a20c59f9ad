import readXlsxFile from 'read-excel-file/node'
import { invalid } from '../refusal'
import type { Cell, Sheet } from './cells.rules'
import { hasEntities, inspectSheet, type XmlTrouble } from './inspect-xml.rules'
import { ArchiveTrouble, readArchive, storeArchive, type ArchiveEntry } from './zip-archive.server'

/** A workbook of 60,000 people inflates to about 45 MB; three times that is no participants' list. */
const ARCHIVE_LIMITS = { entries: 500, bytes: 150 * 1024 * 1024 }
const SHEET_LIMITS = { rows: 60_000, columns: 100 }
const SHEETS_READ = 5

/**
 * Reads an .xlsx with its cell types and formulas. The archive is inflated under limits and its XML
 * inspected first; the reader is then given exactly what was inspected. Refuses in Indonesian.
 */
export async function readXlsx(bytes: Buffer): Promise<Sheet[]> {
  const entries = inflate(bytes)
  const formulas = inspect(entries)
  // Longer numbers lose their digits as a JavaScript number, so they stay text.
  const workbook = await readXlsxFile(storeArchive(entries), {
    parseNumber: (number) => ({ number }),
  }).catch(() => invalid(UNREADABLE))
  return workbook.slice(0, SHEETS_READ).map(({ sheet, data }, index) => ({
    name: sheet,
    rows: data.map((row) => row.map(toCell)),
    formulas: formulas[index] ?? new Set<string>(),
  }))
}

const UNREADABLE =
  'Berkas ini tidak terbaca sebagai Excel. Buka di Excel, simpan lagi sebagai "Excel Workbook (.xlsx)", lalu unggah berkas baru itu.'

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return { date: value.toISOString().slice(0, 10) }
  if (typeof value === 'object') return value as { number: string }
  return String(value as string | boolean)
}

function inflate(bytes: Buffer): ArchiveEntry[] {
  const wanted = (name: string) => name.endsWith('.xml') || name.endsWith('.xml.rels')
  try {
    return readArchive(bytes, wanted, ARCHIVE_LIMITS)
  } catch (error) {
    if (!(error instanceof ArchiveTrouble)) throw error
    if (error.kind === 'too-large')
      invalid('Isi berkas ini terlalu besar. Simpan hanya lembar daftar peserta, tanpa gambar.')
    if (error.kind === 'encrypted')
      invalid('Berkas ini berkata sandi. Buka di Excel, hapus kata sandinya, lalu unggah lagi.')
    invalid(UNREADABLE)
  }
}

/** Refuses what could harm; answers the formula cells of each sheet, in the workbook's order. */
function inspect(entries: ArchiveEntry[]): Set<string>[] {
  const xmlByName = new Map<string, Buffer>()
  for (const { name, bytes } of entries) {
    if (hasEntities(bytes.toString('latin1', 0, Math.min(bytes.length, 4096))) || bytes.includes('<!ENTITY'))
      invalid('Berkas ini berisi definisi XML yang tidak diizinkan. Simpan ulang dari Excel sebagai .xlsx.')
    xmlByName.set(name, bytes)
  }
  const formulasByName = new Map<string, Set<string>>()
  for (const [name, bytes] of xmlByName) {
    if (!/worksheets?\/|<worksheet/.test(name + bytes.toString('latin1', 0, 500))) continue
    const inspected = inspectSheet(bytes.toString('latin1'), SHEET_LIMITS)
    if ('trouble' in inspected) invalid(SHEET_TROUBLE[inspected.trouble])
    formulasByName.set(name, inspected.formulas)
  }
  return sheetPaths(xmlByName).map((path) => formulasByName.get(path) ?? new Set<string>())
}

const SHEET_TROUBLE: Record<XmlTrouble, string> = {
  'too-many-rows':
    'Lembar ini memakai lebih dari 60.000 baris. Hapus baris kosong di bawah daftar, atau bagi daftarnya menjadi beberapa berkas.',
  'too-many-columns':
    'Lembar ini memakai lebih dari 100 kolom. Hapus kolom kosong di kanan daftar, lalu simpan lagi.',
  malformed: UNREADABLE,
}

/** The parts that hold the sheets, in the order of the workbook. */
function sheetPaths(xmlByName: Map<string, Buffer>): string[] {
  const workbook = xmlByName.get('xl/workbook.xml')?.toString('utf8') ?? ''
  const relations = xmlByName.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? ''
  const targets = new Map(
    [...relations.matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/xl\/|^\//, ''),
    ]),
  )
  return [...workbook.matchAll(/<sheet\s[^>]*>/g)].map(
    ([tag]) => `xl/${targets.get(attribute(tag, 'r:id')) ?? ''}`,
  )
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}

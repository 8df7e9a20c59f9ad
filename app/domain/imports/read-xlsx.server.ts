import { invalid } from '../refusal'
import type { Sheet } from './cells.rules'
import { readSheetXml, SheetTooLarge, unescapeText, type SheetTrouble } from './read-sheet.rules'
import { attribute, walkXml, XmlTrouble } from './walk-xml'
import { ArchiveTrouble, readArchive } from './zip-archive.server'

/** A workbook of 60,000 people inflates to about 45 MB; three times that is no list of participants. */
const ARCHIVE_LIMITS = { entries: 500, bytes: 150 * 1024 * 1024 }
const SHEET_LIMITS = { rows: 60_000, columns: 100 }
const SHEETS_READ = 5

/**
 * Reads the visible sheets of an .xlsx, keeping what a list of people depends on and most readers drop:
 * the digits of long numbers, which cells are formulas, and the sheet's own row numbers. Refuses in
 * Indonesian what is too large or no workbook.
 */
export function readXlsx(bytes: Buffer): Sheet[] {
  try {
    return readSheets(readArchive(bytes, (name) => /\.(?:xml|rels)$/.test(name), ARCHIVE_LIMITS))
  } catch (error) {
    if (error instanceof SheetTooLarge) invalid(TOO_LARGE[error.trouble])
    if (error instanceof XmlTrouble) invalid(UNREADABLE)
    if (!(error instanceof ArchiveTrouble)) throw error
    if (error.kind === 'too-large')
      invalid('Isi berkas ini terlalu besar. Simpan hanya lembar daftar peserta, tanpa gambar.')
    if (error.kind === 'encrypted')
      invalid('Berkas ini berkata sandi. Buka di Excel, hapus kata sandinya, lalu unggah lagi.')
    invalid(UNREADABLE)
  }
}

const UNREADABLE =
  'Berkas ini tidak terbaca sebagai Excel. Buka di Excel, simpan lagi sebagai "Excel Workbook (.xlsx)", lalu unggah berkas baru itu.'

const TOO_LARGE: Record<SheetTrouble, string> = {
  'too-many-rows':
    'Lembar ini memakai lebih dari 60.000 baris. Hapus baris kosong di bawah daftar, atau bagi daftarnya menjadi beberapa berkas.',
  'too-many-columns':
    'Lembar ini memakai lebih dari 100 kolom. Hapus kolom kosong di kanan daftar, lalu simpan lagi.',
}

function readSheets(entries: Map<string, Buffer>): Sheet[] {
  const workbook = readWorkbookPart(entries)
  if (workbook.sheets.length === 0) invalid(UNREADABLE)
  const parts = {
    sharedStrings: readSharedStrings(entries),
    dateStyles: readDateStyles(entries),
    dayZero: workbook.dayZero,
  }
  return workbook.sheets.slice(0, SHEETS_READ).flatMap(({ name, path }) => {
    const xml = entries.get(path)
    entries.delete(path) // a large sheet is let go as soon as it is read
    return xml ? [{ name, ...readSheetXml(xml, parts, SHEET_LIMITS) }] : []
  })
}

function readWorkbookPart(entries: Map<string, Buffer>) {
  const targets = new Map<string, string>()
  walkXml(entries.get('xl/_rels/workbook.xml.rels') ?? Buffer.alloc(0), {
    open(name, attributes) {
      if (name === 'Relationship')
        targets.set(attribute(attributes, 'Id'), attribute(attributes, 'Target'))
    },
  })
  const sheets: { name: string; path: string }[] = []
  let dayZero = 0
  walkXml(entries.get('xl/workbook.xml') ?? Buffer.alloc(0), {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attribute(attributes, 'date1904')))
        dayZero = 1462
      if (name !== 'sheet' || attribute(attributes, 'state').endsWith('idden')) return
      const target = targets.get(attribute(attributes, 'r:id')) ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      sheets.push({ name: attribute(attributes, 'name'), path })
    },
  })
  return { sheets, dayZero }
}

function readSharedStrings(entries: Map<string, Buffer>): string[] {
  const strings: string[] = []
  let text = ''
  let phonetic = false
  walkXml(entries.get('xl/sharedStrings.xml') ?? Buffer.alloc(0), {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') phonetic = true
    },
    close(name, inside) {
      if (name === 't' && !phonetic) text += inside
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') strings.push(unescapeText(text))
    },
  })
  return strings
}

/** The number formats that Excel has built in for dates and times. */
const BUILT_IN_DATES = /^(1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8])$/

function readDateStyles(entries: Map<string, Buffer>): boolean[] {
  const customDates = new Set<string>()
  const styles: boolean[] = []
  let inCellFormats = false
  walkXml(entries.get('xl/styles.xml') ?? Buffer.alloc(0), {
    open(name, attributes) {
      if (name === 'numFmt' && isDateFormat(attribute(attributes, 'formatCode')))
        customDates.add(attribute(attributes, 'numFmtId'))
      if (name === 'cellXfs') inCellFormats = true
      if (name === 'xf' && inCellFormats) {
        const format = attribute(attributes, 'numFmtId')
        styles.push(customDates.has(format) || BUILT_IN_DATES.test(format))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return styles
}

/** A format with day, month or year signs, once quoted text, colours and escapes are taken out. */
function isDateFormat(code: string): boolean {
  return /[dmy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
}

import { parse } from 'csv-parse/sync'
import { invalid } from '../refusal'
import type { Sheet } from './cells.rules'

const LIMITS = { rows: 60_000, columns: 100, name: 100 }

/**
 * Reads a .csv as offices save it: UTF-8 with or without BOM, UTF-16 or Windows-1252; `;`, `,` or tab.
 * Every cell is text. A line is a row of the sheet, empty lines included. Its only sheet is called as the
 * file, so that a finding says where to look.
 */
export function readCsv(bytes: Buffer, fileName: string): Sheet {
  const text = decode(bytes)
  const rows = parseRows(text, likeliestDelimiter(text))
  if (rows.length > LIMITS.rows)
    invalid('Berkas ini lebih dari 60.000 baris. Bagi daftarnya menjadi beberapa berkas.')
  if (rows.some((row) => row.length > LIMITS.columns))
    invalid('Berkas ini lebih dari 100 kolom. Simpan hanya kolom daftar peserta.')
  return { name: fileName.slice(0, LIMITS.name), rows, formulas: new Set() }
}

function parseRows(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 100_000,
    })
  } catch {
    invalid(
      'Berkas CSV ini tidak terbaca: ada tanda kutip yang tidak ditutup. Buka di Excel, lalu simpan sebagai .xlsx.',
    )
  }
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes.includes(0)) invalid('Berkas ini bukan CSV. Simpan sebagai .xlsx atau .csv dari Excel.')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The sign that most of the first lines have: commas inside names stand only in some. */
function likeliestDelimiter(text: string): string {
  const lines = text.split(/\r?\n/, 30)
  const linesWith = (sign: string) => lines.filter((line) => line.includes(sign)).length
  return [';', '\t', ','].reduce((best, sign) => (linesWith(sign) > linesWith(best) ? sign : best))
}

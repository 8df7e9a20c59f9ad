import { invalid } from '../refusal'
import type { Sheet } from './cells.rules'
import { readCsv } from './read-csv.server'
import { readXlsx } from './read-xlsx.server'

/** The largest file taken; a page's upload form has the same limit. */
const BYTES = 10 * 1024 * 1024

/**
 * The sheets of an uploaded file with their own row numbers. What the file is, is told by its first
 * bytes, not by its name, which only names the sheet of a .csv. Refuses `invalid` with what to do.
 */
export async function readWorkbook(file: Uint8Array, fileName = 'CSV'): Promise<Sheet[]> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.length === 0) invalid('Berkas ini kosong. Pilih berkas daftar peserta.')
  if (bytes.length > BYTES)
    invalid('Berkas ini lebih dari 10 MB. Simpan hanya lembar daftar peserta, tanpa gambar.')
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readXlsx(bytes)
  if (bytes.readUInt16BE(0) === 0xd0cf)
    invalid(
      'Berkas ini berkata sandi atau berformat Excel lama (.xls). Buka di Excel, hapus kata sandinya, simpan sebagai "Excel Workbook (.xlsx)", lalu unggah berkas baru itu.',
    )
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-')
    invalid('Berkas ini PDF. Unggah berkas Excel (.xlsx) atau .csv.')
  return [readCsv(bytes, fileName)]
}

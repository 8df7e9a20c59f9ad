import writeXlsxFile from 'write-excel-file/node'
import { seededRandom } from '~db/seeds/random'

const HEADINGS = [
  'NO',
  'NIP',
  'NAMA LENGKAP',
  'JABATAN',
  'GOLONGAN',
  'UNIT KERJA',
  'JENIS TENAGA',
  'TMT',
]
const FIRST_NAMES = ['Agus', 'Dewi', 'Hendra', 'Lestari', 'Muhammad', 'Nurul', 'Rudi', 'Yuliana']
const LAST_NAMES = ['Gunawan', 'Hidayat', 'Kurniawan', 'Permata', 'Ramadhan', 'Sari', 'Wijaya']

/** A spreadsheet of so many invented PPPK in 900 schools, as bytes of an .xlsx. */
export async function largeSheet(rows: number): Promise<Uint8Array> {
  const random = seededRandom(7)
  const pick = (names: readonly string[]) => names[Math.floor(random() * names.length)]!
  const body = Array.from({ length: rows }, (_, index) => [
    String(index + 1),
    nipOf(index),
    `${pick(FIRST_NAMES)} ${pick(LAST_NAMES)} ${pick(LAST_NAMES)}`,
    'Guru Ahli Pertama',
    'IX',
    `SD Negeri ${(index % 900) + 1} Pontianak`,
    'Tenaga Guru',
    '01-03-2025',
  ])
  const cells = [HEADINGS, ...body].map((row) => row.map((value) => ({ value, type: String })))
  return new Uint8Array(await writeXlsxFile(cells).toBuffer())
}

/** Distinct and well-formed: born 1970 to 1999, appointed 2025 as PPPK. */
function nipOf(index: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const day = two((index % 28) + 1)
  const month = two((Math.floor(index / 28) % 12) + 1)
  const year = 1970 + (Math.floor(index / (28 * 12)) % 30)
  const serial = String(Math.floor(index / (28 * 12 * 30)) + 1).padStart(3, '0')
  return `${year}${month}${day}202521${(index % 2) + 1}${serial}`
}

import { dateInWords } from '../../schedule/day-words.rules'
import type { CertifiedDay } from '../certificate'
import { INK_2, LINE, MARGIN, RIVER, WIDTH, type Sheet } from './page'
import { drawQr } from './qr'
import type { Printed } from './printed'
import { decimal } from './words'

const RIGHT = WIDTH - MARGIN
/** The list leaves the right for the QR. */
const LIST_RIGHT = 610
const SMALL = { size: 9, color: INK_2 }

/** The back: what was taught on which day, and the QR that proves it without a network. */
export function drawBack(sheet: Sheet, printed: Printed): void {
  const { facts, number } = printed
  sheet.line('Daftar materi', MARGIN, 62, { size: 18, weight: 'bold', color: RIVER })
  sheet.lineRight(`${facts.name}, nomor ${number}`, RIGHT, 62, SMALL)
  sheet.rule(MARGIN, 72, RIGHT - MARGIN, 0.7, LINE)
  const rows = rowsOf(facts.days)
  const leading = Math.min(16, 410 / (rows.length + 2))
  const size = Math.min(10, leading * 0.66)
  let y = 90
  for (const row of rows) {
    if ('agenda' in row) sheet.line(row.agenda, MARGIN, y, { size, weight: 'bold' })
    else drawDay(sheet, row.day, y, size)
    y += leading
  }
  sheet.rule(MARGIN, y - leading * 0.5, LIST_RIGHT - MARGIN, 0.5, LINE)
  y += leading * 0.5
  sheet.line(`Jumlah: ${decimal(facts.hours)} JP`, MARGIN, y, { size: size + 1, weight: 'bold' })
  sheet.lineRight(`${facts.minutes} menit`, LIST_RIGHT, y, { size })
  drawNotes(sheet, printed, y + leading)
  drawProof(sheet, printed)
}

function drawDay(sheet: Sheet, day: CertifiedDay, y: number, size: number): void {
  const room = LIST_RIGHT - MARGIN - 200
  const title = sheet.wrap(day.title, room, { size })
  const shown = title.length > 1 ? `${title[0]} …` : day.title
  sheet.lineRight(`${day.number}.`, MARGIN + 18, y, { size })
  sheet.line(shown, MARGIN + 24, y, { size })
  sheet.lineRight(dateInWords(day.date), LIST_RIGHT - 60, y, { size, color: INK_2 })
  sheet.lineRight(`${day.minutes} menit`, LIST_RIGHT, y, { size })
}

function drawNotes(sheet: Sheet, { facts }: Printed, y: number): void {
  const notes = [
    '1 JP = 45 menit, dibulatkan ke bawah ke setengah JP. Yang dihitung hanya tugas wajib yang diselenggarakan instansi.',
    ...(facts.besideLan
      ? [
          'JP pembelajaran mandiri LAN tidak dihitung di sini; LAN menerbitkan sertifikatnya sendiri.',
        ]
      : []),
  ]
  sheet.paragraph(
    notes.join(' '),
    { x: MARGIN, y: Math.min(y, 520), width: LIST_RIGHT - MARGIN, leading: 12 },
    SMALL,
  )
}

function drawProof(sheet: Sheet, { proofAddress, host }: Printed): void {
  const x = 640
  drawQr(sheet, proofAddress, x - 4, 86, RIGHT - x + 8)
  const words =
    'Kode ini memuat isi sertifikat dan tanda tangan digital platform. Dapat diperiksa tanpa jaringan di ' +
    `halaman /verifikasi/luring dari ${host}. Bukan tanda tangan elektronik tersertifikasi.`
  const y = 86 + (RIGHT - x) + 24
  sheet.paragraph(words, { x, y, width: RIGHT - x, leading: 11.5 }, { size: 8.5, color: INK_2 })
}

function rowsOf(days: readonly CertifiedDay[]): ({ agenda: string } | { day: CertifiedDay })[] {
  return days.flatMap((day, index) => [
    ...(day.agenda === days[index - 1]?.agenda ? [] : [{ agenda: day.agenda }]),
    { day },
  ])
}

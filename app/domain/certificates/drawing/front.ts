import { dateInWords } from '../../schedule/day-words.rules'
import { drawBand, drawMark } from './motif'
import { INK_2, LINE, MARGIN, RIVER, WIDTH, type Sheet } from './page'
import { drawQr } from './qr'
import { codeInGroups, decimal, holderLine, nipInGroups, post, statement } from './words'
import type { Printed } from './printed'

const RIGHT = WIDTH - MARGIN
const SIDE = 555
const SMALL = { size: 10, color: INK_2 }

/** The front: who, what, when, how much, and how to check it. */
export function drawFront(sheet: Sheet, printed: Printed): void {
  const { facts } = printed
  drawBand(sheet)
  drawHeader(sheet, printed)
  sheet.line(facts.title, MARGIN, 192, { size: 26, weight: 'bold', color: RIVER })
  sheet.line('diberikan kepada', MARGIN, 219, { size: 11, color: INK_2 })
  const below = drawName(sheet, facts.name)
  const holder = { size: 11.5, color: INK_2 }
  const box = { x: MARGIN, y: below + 6, width: RIGHT - MARGIN, leading: 15 }
  const after = sheet.paragraph(holderLine(facts), box, holder)
  const at = Math.max(after + 16, 316)
  const sentence = { x: MARGIN, y: at, width: SIDE - MARGIN - 45, leading: 22 }
  sheet.paragraph(statement(facts, printed.agency), sentence, { size: 14.5 })
  drawAmounts(sheet, printed, at - 6)
  drawSignature(sheet, printed)
  drawCheck(sheet, printed)
  drawFoot(sheet, printed)
}

function drawHeader(sheet: Sheet, { agencyName, number }: Printed): void {
  drawMark(sheet, MARGIN, 102, 1.35)
  sheet.line('Pemerintah Kota Pontianak', MARGIN + 48, 116, { size: 12, weight: 'bold' })
  const lines = sheet.wrap(agencyName, 270, { size: 11 })
  lines.forEach((line, index) => sheet.line(line, MARGIN + 48, 131 + index * 14, { size: 11 }))
  sheet.lineRight('Nomor', RIGHT, 116, SMALL)
  sheet.lineRight(number, RIGHT, 131, { size: 12, weight: 'bold' })
}

/** As large as it fits on one line, and on two when it is very long. */
function drawName(sheet: Sheet, name: string): number {
  const room = RIGHT - MARGIN
  const sizes = [38, 34, 30, 26, 22]
  const size = sizes.find((one) => sheet.fonts.width(name, 'bold', one) <= room) ?? 20
  const style = { size, weight: 'bold' as const }
  return (
    sheet.paragraph(name, { x: MARGIN, y: 257, width: room, leading: size * 1.15 }, style) -
    size * 1.15 +
    17
  )
}

function drawAmounts(sheet: Sheet, { facts }: Printed, y: number): void {
  const amount = { size: 18, weight: 'bold' as const }
  sheet.line('Jam pelajaran', SIDE, y, SMALL)
  sheet.line(`${decimal(facts.hours)} JP`, SIDE, y + 22, amount)
  sheet.line('Lama', SIDE + 120, y, SMALL)
  sheet.line(`${facts.days.length} hari`, SIDE + 120, y + 22, amount)
}

function drawSignature(sheet: Sheet, { facts, place }: Printed): void {
  const { signatory } = facts
  sheet.line(`${place}, ${dateInWords(facts.issuedOn)}`, SIDE, 418, { size: 11.5 })
  const box = { x: SIDE, y: 433, width: RIGHT - SIDE, leading: 14 }
  const below = sheet.paragraph(`${post(signatory)},`, box, { size: 11.5 })
  sheet.page.drawRectangle({
    x: SIDE,
    y: sheet.page.getHeight() - below - 28,
    width: RIGHT - SIDE,
    height: 30,
    borderColor: LINE,
    borderWidth: 0.7,
  })
  sheet.line('Belum ditandatangani elektronik', SIDE + 9, below + 17, { size: 9.5, color: INK_2 })
  sheet.line(signatory.name, SIDE, below + 46, { size: 12, weight: 'bold' })
  if (signatory.nip) sheet.line(`NIP ${nipInGroups(signatory.nip)}`, SIDE, below + 60, SMALL)
}

function drawCheck(sheet: Sheet, { address, host, code }: Printed): void {
  drawQr(sheet, address, MARGIN - 4, 436, 84)
  const x = MARGIN + 92
  sheet.line('Periksa keaslian sertifikat ini: pindai kodenya,', x, 466, { size: 10 })
  sheet.line('atau buka', x, 481, { size: 10 })
  const after = x + sheet.fonts.width('atau buka ', 'normal', 10)
  sheet.line(`${host}/verifikasi`, after, 481, { size: 10, weight: 'bold' })
  sheet.line('dan masukkan', x, 496, { size: 10 })
  const beside = x + sheet.fonts.width('dan masukkan ', 'normal', 10)
  sheet.line(codeInGroups(code), beside, 496, { size: 10, weight: 'bold' })
}

function drawFoot(sheet: Sheet, { facts }: Printed): void {
  sheet.rule(MARGIN, 543, RIGHT - MARGIN, 0.5, LINE)
  const style = { size: 9, color: INK_2 }
  if (facts.besideLan) {
    const words =
      'Melengkapi, tidak menggantikan, sertifikat MOOC dari Lembaga Administrasi Negara.'
    sheet.line(words, MARGIN, 558, style)
  }
  sheet.lineRight('Daftar materi dan JP di halaman belakang', RIGHT, 558, style)
}

import { rgb } from 'pdf-lib'
import { encode } from 'uqr'
import { HEIGHT, type Sheet } from './page'
import { figure, raw } from './raw'

/** A QR of `side` points with a quiet zone of two modules on white paper; dark modules of a row are one bar. */
export function drawQr({ page }: Sheet, text: string, x: number, y: number, side: number): void {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const module = side / size
  page.drawRectangle({ x, y: HEIGHT - y - side, width: side, height: side, color: rgb(1, 1, 1) })
  const bars = data.flatMap((row, top) =>
    barsOf(row).map(([left, length]) =>
      [x + left * module, HEIGHT - y - (top + 1) * module, length * module, module]
        .map(figure)
        .join(' '),
    ),
  )
  page.pushOperators(raw(`q 0 g ${bars.map((bar) => `${bar} re`).join(' ')} f Q`))
}

function barsOf(row: readonly boolean[]): [left: number, length: number][] {
  return row.flatMap((dark, left) => {
    if (!dark || row[left - 1]) return []
    const end = row.indexOf(false, left)
    return [[left, (end < 0 ? row.length : end) - left]]
  })
}

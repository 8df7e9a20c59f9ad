import { rgb } from 'pdf-lib'
import { encode } from 'uqr'
import { HEIGHT, type Sheet } from './page'

/** A QR of `side` points with its quiet zone, dark modules as one path. */
export function drawQr({ page }: Sheet, text: string, x: number, y: number, side: number): void {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const scale = side / size
  page.drawRectangle({ x, y: HEIGHT - y - side, width: side, height: side, color: rgb(1, 1, 1) })
  const path = data.flatMap((row, top) => barsOf(row, top)).join('')
  page.drawSvgPath(path, { x, y: HEIGHT - y, scale, color: rgb(0, 0, 0) })
}

function barsOf(row: readonly boolean[], top: number): string[] {
  return row.flatMap((dark, left) => {
    if (!dark || row[left - 1]) return []
    const end = row.indexOf(false, left)
    const length = (end < 0 ? row.length : end) - left
    return [`M${left} ${top}h${length}v1h-${length}z`]
  })
}

import { clip, endPath, popGraphicsState, pushGraphicsState, rectangle } from 'pdf-lib'
import { FOREST, GOLD, HEIGHT, MARGIN, PALE, WIDTH, type Sheet } from './page'

/** *Corak insang*: gills row upon row, as on the platform's screens. */
const STEP = { x: 36, y: 12.5 }
const GILL =
  'M0 23.7C1 15.1 9 8.5 18 2c9 6.5 17 13.1 18 21.7'

const BAND = { top: 24, height: 47, reflected: 12 }

const field = (rows: number) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: Math.ceil((WIDTH - 2 * MARGIN) / STEP.x) }, (__, column) =>
      moved(column * STEP.x, row * STEP.y),
    ).join(''),
  ).join('')

/** Relative curves need their first point moved alone. */
const moved = (x: number, y: number) =>
  GILL.replace(/^M0 23.7C1 15.1 9 8.5 18 2/, `M${x} ${23.7 + y}C${x + 1} ${15.1 + y} ${x + 9} ${8.5 + y} ${x + 18} ${2 + y}`)

const CLOTH = field(6)
const MARK =
  'M2.2 15.5C2.6 10 6.5 5.7 12 2.3c5.5 3.4 9.4 7.7 9.8 13.2M7.3 15.5c.2-3.2 2-5.8 4.7-8 2.7 2.2 4.5 4.8 4.7 8'

/** The woven band on top: the field above the gold line, its paler reflection below. */
export function drawBand({ page }: Sheet): void {
  const width = WIDTH - 2 * MARGIN
  const waterline = HEIGHT - BAND.top - BAND.height
  page.pushOperators(
    pushGraphicsState(),
    rectangle(MARGIN, waterline, width, BAND.height),
    clip(),
    endPath(),
  )
  page.drawSvgPath(CLOTH, {
    x: MARGIN,
    y: HEIGHT - BAND.top + 12,
    borderColor: FOREST,
    borderWidth: 1.5,
  })
  page.pushOperators(
    popGraphicsState(),
    pushGraphicsState(),
    rectangle(MARGIN, waterline - BAND.reflected, width, BAND.reflected),
    clip(),
    endPath(),
  )
  page.drawSvgPath(CLOTH, {
    x: MARGIN,
    y: waterline + 24,
    borderColor: PALE,
    borderWidth: 1.2,
  })
  page.pushOperators(popGraphicsState())
  page.drawRectangle({ x: MARGIN / 2, y: waterline - 1, width: WIDTH - MARGIN, height: 2, color: GOLD })
}

/** The platform's mark: one gill pair mirrored on the gold line. */
export function drawMark({ page }: Sheet, x: number, y: number, scale: number): void {
  const stroke = { borderWidth: 2.2 * scale, scale }
  page.drawSvgPath(MARK, { x, y: HEIGHT - y, borderColor: FOREST, ...stroke })
  page.drawSvgPath(mirrored(MARK), { x, y: HEIGHT - y, borderColor: PALE, ...stroke })
  page.drawRectangle({
    x,
    y: HEIGHT - y - 18 * scale,
    width: 24 * scale,
    height: 2 * scale,
    color: GOLD,
  })
}

/** The same gills upside down below the line, 34 units further. */
function mirrored(path: string): string {
  let absolute = true
  return path.replaceAll(/([MCc])|(-?[\d.]+)[ ,]?(-?[\d.]+)/g, (_, command, x, y) => {
    if (command) {
      absolute = command !== 'c'
      return command as string
    }
    return `${x} ${absolute ? 34 - Number(y) : -Number(y)} `
  })
}

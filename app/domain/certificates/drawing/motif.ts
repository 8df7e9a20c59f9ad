import { FOREST, GOLD, HEIGHT, MARGIN, PALE, WIDTH, type Sheet } from './page'
import { figure, raw } from './raw'

/** *Corak insang*: gills row upon row, as on the platform's screens. One gill, from its left foot. */
const STEP = { x: 36, y: 12.5 }
const GILL = [
  [1, -8.6, 9, -15.2, 18, -21.7],
  [27, -15.2, 35, -8.6, 36, 0],
] as const

const BAND = { top: 24, height: 47, reflected: 12, rows: 6 }
const LEFT = MARGIN
const ACROSS = WIDTH - 2 * MARGIN
const WATERLINE = HEIGHT - BAND.top - BAND.height

const CLOTH = cloth(HEIGHT - BAND.top + 12, '0.039 0.227 0.212 RG 1.5 w', [WATERLINE, BAND.height])
const REFLECTION = cloth(WATERLINE + 24, '0.561 0.765 0.729 RG 1.2 w', [
  WATERLINE - BAND.reflected,
  BAND.reflected,
])

/** The woven band on top: the field above the gold line, its paler reflection below. */
export function drawBand({ page }: Sheet): void {
  page.pushOperators(raw(CLOTH), raw(REFLECTION))
  const line = { x: MARGIN / 2, y: WATERLINE - 1, width: WIDTH - MARGIN, height: 2 }
  page.drawRectangle({ ...line, color: GOLD })
}

/** Rows of gills below `top`, seen through a window of this foot and height. */
function cloth(top: number, style: string, [foot, height]: [number, number]): string {
  const gills = Array.from({ length: BAND.rows * Math.ceil(ACROSS / STEP.x) }, (_, index) => {
    const row = index % BAND.rows
    const x = LEFT + Math.floor(index / BAND.rows) * STEP.x
    const y = top - 23.7 - row * STEP.y
    const curves = GILL.map((points) =>
      points.map((value, at) => figure(at % 2 === 0 ? x + value : y - value)).join(' '),
    )
    return `${figure(x)} ${figure(y)} m ${curves.map((curve) => `${curve} c`).join(' ')}`
  })
  const window = `${[LEFT, foot, ACROSS, height].map(figure).join(' ')} re W n`
  return `q ${window} ${style} ${gills.join(' ')} S Q`
}

const MARK =
  'M2.2 15.5C2.6 10 6.5 5.7 12 2.3c5.5 3.4 9.4 7.7 9.8 13.2M7.3 15.5c.2-3.2 2-5.8 4.7-8 2.7 2.2 4.5 4.8 4.7 8'
const MARK_BELOW =
  'M2.2 18.5C2.6 24 6.5 28.3 12 31.7c5.5-3.4 9.4-7.7 9.8-13.2M7.3 18.5c.2 3.2 2 5.8 4.7 8 2.7-2.2 4.5-4.8 4.7-8'

/** The platform's mark: one gill pair mirrored on the gold line. */
export function drawMark({ page }: Sheet, x: number, y: number, scale: number): void {
  const stroke = { x, y: HEIGHT - y, borderWidth: 2.2, scale }
  page.drawSvgPath(MARK, { ...stroke, borderColor: FOREST })
  page.drawSvgPath(MARK_BELOW, { ...stroke, borderColor: PALE })
  page.drawRectangle({
    x,
    y: HEIGHT - y - 18 * scale,
    width: 24 * scale,
    height: 2 * scale,
    color: GOLD,
  })
}

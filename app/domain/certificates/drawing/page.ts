import { rgb, type Color, type PDFPage } from 'pdf-lib'
import type { Fonts, Weight } from './fonts.server'

/** A4 across, in points. */
export const WIDTH = 841.89
export const HEIGHT = 595.28
export const MARGIN = 62

const hex = (code: string): Color => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(code.slice(at, at + 2), 16) / 255)
  return rgb(r, g, b)
}

/** The theme's colours on paper. */
export const INK = hex('#12221e')
export const INK_2 = hex('#3f4f49')
export const RIVER = hex('#0b5f5b')
export const FOREST = hex('#0a3a36')
export const PALE = hex('#8fc3ba')
export const GOLD = hex('#f0b32a')
export const LINE = hex('#7d8882')

export interface TextStyle {
  size: number
  weight?: Weight
  color?: Color
}

/** Draws on a page from its top left corner, as one reads. */
export class Sheet {
  constructor(
    readonly page: PDFPage,
    readonly fonts: Fonts,
  ) {}

  /** One line whose baseline is `y` below the top. */
  line(text: string, x: number, y: number, { size, weight = 'normal', color = INK }: TextStyle) {
    let at = x
    for (const { text: part, font } of this.fonts.runs(text, weight)) {
      this.page.drawText(part, { x: at, y: HEIGHT - y, size, font, color })
      at += font.widthOfTextAtSize(part, size)
    }
  }

  lineRight(text: string, right: number, y: number, style: TextStyle) {
    this.line(text, right - this.fonts.width(text, style.weight ?? 'normal', style.size), y, style)
  }

  /** Whole words in lines of at most `width`; answers the baseline after the last one. */
  paragraph(
    text: string,
    { x, y, width, leading }: { x: number; y: number; width: number; leading: number },
    style: TextStyle,
  ): number {
    let at = y
    for (const line of this.wrap(text, width, style)) {
      this.line(line, x, at, style)
      at += leading
    }
    return at
  }

  wrap(text: string, width: number, { size, weight = 'normal' }: TextStyle): string[] {
    const lines: string[] = []
    for (const word of text.split(' ')) {
      const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
      if (lines.length > 0 && this.fonts.width(longer, weight, size) <= width) {
        lines[lines.length - 1] = longer
      } else lines.push(word)
    }
    return lines
  }

  rule(x: number, y: number, width: number, thickness: number, color: Color) {
    this.page.drawRectangle({ x, y: HEIGHT - y - thickness, width, height: thickness, color })
  }
}

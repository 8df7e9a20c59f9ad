import fontkit from '@pdf-lib/fontkit'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PDFDocument, PDFFont } from 'pdf-lib'
import { fontInside } from './woff'

export type Weight = 'normal' | 'bold'

type Kit = Parameters<PDFDocument['registerFontkit']>[0]
type Face = ReturnType<Kit['create']>

const FOLDER = '@fontsource/source-serif-4/files/source-serif-4'
const NUMBERS: Record<Weight, number> = { normal: 400, bold: 600 }
/** The second holds what the first does not: Ł, ć, ş and their like. */
const SETS = ['latin', 'latin-ext'] as const

interface LoadedFont {
  bytes: Buffer
  face: Face
  letters: Set<number>
}

const loaded = new Map<string, LoadedFont>()

/** Read and parsed once for all certificates: that is most of what a font costs. */
const sharedKit: Kit = {
  ...fontkit,
  create: (bytes) => {
    const known = [...loaded.values()].find((font) => font.bytes === bytes)
    return known ? known.face : fontkit.create(bytes)
  },
}

function load(weight: Weight, set: (typeof SETS)[number]): LoadedFont {
  const name = `${FOLDER}-${set}-${NUMBERS[weight]}-normal.woff`
  let font = loaded.get(name)
  if (!font) {
    const bytes = fontInside(readFileSync(createRequire(import.meta.url).resolve(name)))
    const face = remembering(fontkit.create(bytes))
    font = { bytes, face, letters: new Set(face.characterSet) }
    loaded.set(name, font)
  }
  return font
}

const MOST_REMEMBERED = 5_000

/** A hundred certificates say much the same: what was laid out once is not laid out again. */
function remembering(face: Face): Face {
  const known = new Map<string, ReturnType<Face['layout']>>()
  const layout = face.layout.bind(face)
  face.layout = (text, ...rest) => {
    let run = known.get(text)
    if (!run) {
      run = layout(text, ...rest)
      if (known.size >= MOST_REMEMBERED) known.clear()
      known.set(text, run)
    }
    return run
  }
  return face
}

/** A stretch of text that one font can draw. */
export interface Run {
  text: string
  font: PDFFont
}

/** The fonts of one document; each is put into it once something needs it, with the letters used alone. */
export class Fonts {
  readonly #document: PDFDocument
  readonly #embedded = new Map<LoadedFont, PDFFont>()

  private constructor(document: PDFDocument) {
    this.#document = document
  }

  /** Embeds what these texts need; only they can be drawn. */
  static async for(document: PDFDocument, texts: Record<Weight, string>): Promise<Fonts> {
    document.registerFontkit(sharedKit)
    const fonts = new Fonts(document)
    for (const weight of ['normal', 'bold'] as const) {
      for (const { font } of segments(texts[weight], weight)) await fonts.#embed(font)
    }
    return fonts
  }

  async #embed(font: LoadedFont): Promise<void> {
    if (this.#embedded.has(font)) return
    this.#embedded.set(font, await this.#document.embedFont(font.bytes, { subset: true }))
  }

  runs(text: string, weight: Weight): Run[] {
    return segments(text, weight).map(({ text: part, font }) => ({
      text: part,
      font: this.#embedded.get(font)!,
    }))
  }

  width(text: string, weight: Weight, size: number): number {
    return this.runs(text, weight).reduce(
      (sum, { text: part, font }) => sum + font.widthOfTextAtSize(part, size),
      0,
    )
  }
}

/** A letter that no font has is drawn without its marks; one that is unknown even then as `?`. */
function segments(text: string, weight: Weight): { text: string; font: LoadedFont }[] {
  const runs: { text: string; font: LoadedFont }[] = []
  for (const letter of text.normalize('NFC')) {
    const font = fontWith(letter, weight)
    const plain = font ? letter : withoutMarks(letter, weight)
    const used = font ?? load(weight, 'latin')
    const last = runs.at(-1)
    if (last?.font === used) last.text += plain
    else runs.push({ text: plain, font: used })
  }
  return runs
}

function fontWith(letter: string, weight: Weight): LoadedFont | undefined {
  const point = letter.codePointAt(0)!
  return SETS.map((set) => load(weight, set)).find(({ letters }) => letters.has(point))
}

function withoutMarks(letter: string, weight: Weight): string {
  const [base = ''] = letter.normalize('NFKD')
  return load(weight, 'latin').letters.has(base.codePointAt(0) ?? 0) ? base : '?'
}

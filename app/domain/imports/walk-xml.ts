/** XML that a workbook never needs and that is therefore not read: a document type, entities, CDATA. */
export class XmlTrouble extends Error {}

export interface XmlVisitor {
  /** `name` without its namespace prefix; an empty element is opened and closed. */
  open?(name: string, attributes: string): void
  /** `text` is what stood directly before this end tag, entities decoded. */
  close?(name: string, text: string): void
}

/** Bytes turned into text at a time: a large sheet never stands in memory as one string. */
const WINDOW = 64 * 1024
/** The longest tag or text taken; Excel's longest cell is 32,767 characters. */
const LONGEST = 1024 * 1024

/**
 * Walks the tags of an XML file in one pass. It knows just what spreadsheets write: no document type is
 * read, so no entity can be defined. Throws `XmlTrouble`.
 */
export function walkXml(xml: Buffer, visitor: XmlVisitor): void {
  let at = 0
  while (at < xml.length) {
    const end = windowEnd(xml, at)
    walkText(xml.toString('utf8', at, end), visitor)
    at = end
  }
}

/** Just behind a `>`, so that neither a tag nor the text before one is cut. */
function windowEnd(xml: Buffer, start: number): number {
  for (let size = WINDOW; size <= LONGEST; size *= 2) {
    if (start + size >= xml.length) return xml.length
    const last = xml.lastIndexOf(0x3e, start + size)
    if (last >= start) return last + 1
  }
  throw new XmlTrouble('a text without end')
}

function walkText(text: string, visitor: XmlVisitor): void {
  let at = 0
  for (;;) {
    const start = text.indexOf('<', at)
    if (start < 0) return
    const end = tagEnd(text, start)
    const tag = text.slice(start + 1, end)
    if (tag.startsWith('/')) visitor.close?.(localName(tag, 1), decodeText(text.slice(at, start)))
    else if (tag.startsWith('!')) {
      if (!tag.startsWith('!--')) throw new XmlTrouble('a declaration')
    } else if (!tag.startsWith('?')) openTag(tag, visitor)
    at = end + 1
  }
}

function openTag(tag: string, visitor: XmlVisitor): void {
  const empty = tag.endsWith('/')
  const name = localName(tag, 0)
  const space = tag.search(/\s/)
  visitor.open?.(name, space < 0 ? '' : tag.slice(space, empty ? -1 : undefined))
  if (empty) visitor.close?.(name, '')
}

/** The index of the `>` that ends the tag: one inside quotes does not. */
function tagEnd(text: string, start: number): number {
  if (text.startsWith('<!--', start)) {
    const end = text.indexOf('-->', start)
    if (end < 0) throw new XmlTrouble('a comment without end')
    return end + 2
  }
  let quote = ''
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at]!
    if (quote) {
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at
  }
  throw new XmlTrouble('a tag without end')
}

function localName(tag: string, from: number): string {
  const name = /^[^\s/>]+/.exec(tag.slice(from))?.[0] ?? ''
  return name.slice(name.indexOf(':') + 1)
}

/** The value of one attribute, or '' when the tag has none; `r:id` is asked for with its prefix. */
export function attribute(attributes: string, name: string): string {
  for (const quote of ['"', "'"]) {
    const start = attributes.indexOf(` ${name}=${quote}`)
    if (start < 0) continue
    const from = start + name.length + 3
    return decodeText(attributes.slice(from, attributes.indexOf(quote, from)))
  }
  return ''
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeText(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

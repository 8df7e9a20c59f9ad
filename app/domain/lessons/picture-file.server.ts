import { createHash } from 'node:crypto'
import type { PictureFile } from './layout.rules'

export interface StoredPicture extends PictureFile {
  type: 'image/png' | 'image/jpeg' | 'image/webp'
  bytes: Buffer
}

/** Reads what an image file really is from its bytes; null for anything but PNG, JPEG and WebP. */
export function readPicture(bytes: Buffer): StoredPicture | null {
  const found = png(bytes) ?? jpeg(bytes) ?? webp(bytes)
  return found && { ...found, bytes, hash: createHash('sha256').update(bytes).digest('hex') }
}

type Shape = Pick<StoredPicture, 'type' | 'width' | 'height'>

function png(bytes: Buffer): Shape | null {
  if (bytes.length < 24 || bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1A\n') return null
  return { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

function jpeg(bytes: Buffer): Shape | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  const unknown: Shape = { type: 'image/jpeg', width: null, height: null }
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at] !== 0xff) return unknown
    const marker = bytes[at + 1] ?? 0
    // Start of frame, of whatever coding; C4, C8 and CC are other tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)]
      return { type: 'image/jpeg', width, height }
    }
  }
  return unknown
}

function webp(bytes: Buffer): Shape | null {
  if (bytes.length < 30 || bytes.toString('latin1', 0, 4) !== 'RIFF') return null
  if (bytes.toString('latin1', 8, 12) !== 'WEBP') return null
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return webpShape(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff)
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21)
      return webpShape((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)
    }
    case 'VP8X':
      return webpShape(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1)
    default:
      return { type: 'image/webp', width: null, height: null }
  }
}

const webpShape = (width: number, height: number): Shape => ({
  type: 'image/webp',
  width,
  height,
})

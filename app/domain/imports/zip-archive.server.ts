import { inflateRawSync } from 'node:zlib'

/** What may be wrong with an archive, before anything in it is trusted. */
export class ArchiveTrouble extends Error {
  constructor(readonly kind: 'not-an-archive' | 'encrypted' | 'too-large') {
    super(kind)
  }
}

export interface ArchiveLimits {
  entries: number
  /** All entries together, inflated. */
  bytes: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50

/**
 * Inflates the entries whose name `wanted` accepts. Sizes are limited while inflating, so an archive
 * that lies about them cannot fill the memory. Throws `ArchiveTrouble`.
 */
export function readArchive(
  archive: Buffer,
  wanted: (name: string) => boolean,
  limits: ArchiveLimits,
): Map<string, Buffer> {
  try {
    return inflateEntries(archive, wanted, limits)
  } catch (error) {
    if (error instanceof ArchiveTrouble) throw error
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new ArchiveTrouble(tooLarge ? 'too-large' : 'not-an-archive')
  }
}

function inflateEntries(
  archive: Buffer,
  wanted: (name: string) => boolean,
  limits: ArchiveLimits,
): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || archive.readUInt32LE(end) !== END_OF_DIRECTORY)
    throw new ArchiveTrouble('not-an-archive')
  const count = archive.readUInt16LE(end + 10)
  if (count > limits.entries) throw new ArchiveTrouble('too-large')

  const entries = new Map<string, Buffer>()
  let left = limits.bytes
  let at = archive.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new ArchiveTrouble('not-an-archive')
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    if (archive.readUInt16LE(at + 8) & 1) throw new ArchiveTrouble('encrypted')
    if (wanted(name)) {
      const bytes = inflateEntry(archive, at, left)
      left -= bytes.length
      entries.set(name, bytes)
    }
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return entries
}

function inflateEntry(archive: Buffer, at: number, left: number): Buffer {
  const method = archive.readUInt16LE(at + 10)
  const packedSize = archive.readUInt32LE(at + 20)
  const local = archive.readUInt32LE(at + 42)
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  const packed = archive.subarray(start, start + packedSize)
  if (left <= 0 || (method === 0 && packed.length > left)) throw new ArchiveTrouble('too-large')
  if (method === 0) return packed
  if (method !== 8) throw new ArchiveTrouble('not-an-archive')
  return inflateRawSync(packed, { maxOutputLength: left })
}

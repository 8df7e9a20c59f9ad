import type { IncomingMessage } from 'node:http'

const FORM_LIMIT = 64 * 1024
const UPLOAD_LIMIT = 10 * 1024 * 1024
const UPLOAD_PATH = /^\/kelola\/kegiatan\/[^/]+\/(impor|sertifikat\/[^/]+)(\.data)?$/

/** How many bytes this path takes: a spreadsheet where they are uploaded, a form elsewhere. */
export function bodyLimit(path: string): number {
  return UPLOAD_PATH.test(path) ? UPLOAD_LIMIT : FORM_LIMIT
}

/** The whole body, or null as soon as it is longer than `limit`, whatever its headers said. */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Buffer<ArrayBuffer> | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

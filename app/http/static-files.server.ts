import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

interface StaticFile {
  type: string
  cache: string
  /** The bytes by content encoding; `identity` is always there. */
  bytes: Partial<Record<'br' | 'gzip' | 'identity', Buffer>> & { identity: Buffer }
}

/**
 * Serves what the build made. All files are listed once, so a path that names none of them, however
 * it is written, is simply not one of ours. Answers whether it replied.
 */
export function staticFiles(folder: string) {
  const files = listFiles(folder)
  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    const file = files.get(path)
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    const encoding = chooseEncoding(file, String(request.headers['accept-encoding'] ?? ''))
    const bytes = file.bytes[encoding] ?? file.bytes.identity
    response.writeHead(200, {
      'Content-Type': file.type,
      'Content-Length': bytes.length,
      'Cache-Control': file.cache,
      Vary: 'Accept-Encoding',
      ...(encoding === 'identity' ? undefined : { 'Content-Encoding': encoding }),
    })
    response.end(request.method === 'HEAD' ? undefined : bytes)
    return true
  }
}

function listFiles(folder: string): Map<string, StaticFile> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  const known = new Set(names)
  const read = (name: string) => (known.has(name) ? readFileSync(join(folder, name)) : undefined)
  const served = names.filter((name) => !name.startsWith('.') && extname(name) in TYPES)
  return new Map(
    served.map((name) => [
      `/${name}`,
      {
        type: TYPES[extname(name)]!,
        // Names under assets carry the hash of their content.
        cache: name.startsWith('assets/')
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=3600',
        bytes: { identity: read(name)!, br: read(`${name}.br`), gzip: read(`${name}.gz`) },
      },
    ]),
  )
}

function chooseEncoding(file: StaticFile, accepted: string): 'br' | 'gzip' | 'identity' {
  if (file.bytes.br && /\bbr\b(?!;q=0(?!\.))/.test(accepted)) return 'br'
  if (file.bytes.gzip && /\bgzip\b(?!;q=0(?!\.))/.test(accepted)) return 'gzip'
  return 'identity'
}

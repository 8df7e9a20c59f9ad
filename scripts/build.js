/**
 * `npm run build`: Remix's two builds, the server bundled around them, and assets compressed once so that no
 * request has to.
 */
import * as esbuild from 'esbuild'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { BUILT, ROOT, sourceFingerprint } from './setup.js'

process.chdir(ROOT)
// Taken before the work: a file saved meanwhile makes the next start build again.
const sources = sourceFingerprint()
rmSync('build', { recursive: true, force: true })
buildPages()
await bundleServer()
compressAssets('build/client/assets')
writeFileSync(BUILT, sources)

function buildPages() {
  const remix = 'node_modules/@remix-run/dev/dist/cli.js'
  const { status } = spawnSync(process.execPath, [remix, 'vite:build', '--logLevel', 'error'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** Packages stay in node_modules; Remix's server build is found at run time, beside this file. */
async function bundleServer() {
  await esbuild.build({
    entryPoints: ['app/http/server.ts'],
    outfile: 'build/server.js',
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    external: ['./server/index.js'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  })
}

/** @param {string} folder */
function compressAssets(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(js|css|svg|json|txt|webmanifest)$/.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    const bytes = readFileSync(file)
    const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: quality }))
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Manifest, Plugin, ResolvedConfig } from 'vite'

const VIRTUAL = 'virtual:islands'

/**
 * Builds every script of this folder as a file of its own and hands the map from island name to
 * address to the server as `virtual:islands` (in dev: the source). Pages print plain script tags;
 * no framework script comes along.
 */
export function islands(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'islands',
    configResolved(resolved) {
      config = resolved
    },
    buildStart() {
      if (config.command === 'serve' || config.build.ssr) return
      for (const name of islandNames(config.root)) {
        this.emitFile({ type: 'chunk', id: `/app/islands/${name}.ts`, name: `island-${name}` })
      }
    },
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : null),
    load: (id) =>
      id === `\0${VIRTUAL}` ? `export default ${JSON.stringify(addresses(config))}` : null,
  }
}

/** The browser's build comes first and leaves its manifest for the server's. */
function addresses(config: ResolvedConfig): Record<string, string> {
  const address = (name: string) => `/app/islands/${name}.ts`
  const names = islandNames(config.root)
  if (config.command === 'serve') return Object.fromEntries(names.map((n) => [n, address(n)]))
  if (!config.build.ssr) return {}
  const file = resolve(config.root, config.build.outDir, '../client/.vite/manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  return Object.fromEntries(names.map((n) => [n, `/${manifest[address(n).slice(1)]?.file}`]))
}

function islandNames(root: string): string[] {
  return readdirSync(resolve(root, 'app/islands'))
    .filter((file) => /^[a-z-]+\.ts$/.test(file) && file !== 'plugin.ts')
    .map((file) => file.slice(0, -'.ts'.length))
}

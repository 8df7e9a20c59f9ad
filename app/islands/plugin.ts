import { readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Plugin } from 'vite'

const VIRTUAL = 'virtual:islands'

/**
 * Builds every `app/islands/*.island.ts` as a browser script of its own and hands the server a map from
 * name to address by `virtual:islands`.
 */
export function islands(): Plugin {
  let development = false
  let names: string[] = []
  return {
    name: 'islands',
    configResolved(config) {
      development = config.command === 'serve'
      names = readdirSync(resolve(config.root, 'app/islands'))
        .filter((file) => file.endsWith('.island.ts'))
        .map((file) => basename(file, '.island.ts'))
    },
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : null),
    load: (id) => (id === `\0${VIRTUAL}` ? `export default ${JSON.stringify(Object.fromEntries(names.map((n) => [n, join('/app/islands', `${n}.island.ts`)])))}` : null),
  }
}

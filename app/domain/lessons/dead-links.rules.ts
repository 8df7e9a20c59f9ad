import type { CheckedModule } from './check-module.server'
import { advice, type PlacedFinding } from './placed-finding'

/**
 * Links inside the platform that lead nowhere.
 * @param isPage whether an address (`/belajar/jadwal`) is one of ours
 */
export function deadLinks(
  modules: readonly CheckedModule[],
  isPage: (path: string) => boolean,
): PlacedFinding[] {
  return modules.flatMap(({ lessons }) =>
    lessons.flatMap(({ folder, read }) =>
      read.judgement.links
        .filter(({ url }) => url.startsWith('#') || (url.startsWith('/') && !isPage(pathOf(url))))
        .map(({ url, line }) =>
          advice(
            folder.path,
            { line },
            `Tautan ${url} tidak menuju halaman yang ada.`,
            'Sebut judul bagiannya saja, atau pakai alamat halaman yang ada.',
          ),
        ),
    ),
  )
}

const pathOf = (url: string) => url.replace(/[?#].*$/, '')

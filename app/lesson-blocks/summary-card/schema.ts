import { z } from 'zod'
import { textOf } from '~/domain/lessons/lesson-tree'
import { line } from '../attribute'
import type { BlockRules, Inspection } from '../block'
import { itemsOf } from '../bullet-items'

const attributes = z.strictObject({
  judul: line(80).describe('judul="…": nama modul di kepala kartu, paling panjang 80 huruf.'),
})

const FEWEST = 3
const MOST = 7
const LONGEST = 30

const inspect: Inspection = (node, _, refuse) => {
  const items = itemsOf(node)
  if (items.length < FEWEST || items.length > MOST) {
    refuse(
      node,
      `Kartu ini punya ${items.length} butir.`,
      `Tulis ${FEWEST} sampai ${MOST} butir; gabungkan atau hapus yang lain.`,
    )
  }
  for (const item of items) {
    const words = textOf(item).split(/\s+/).filter(Boolean).length
    if (item.children.some(({ type }) => type !== 'paragraph') || item.children.length > 1) {
      refuse(item, 'Butir kartu hanya satu kalimat pendek.', 'Hapus daftar di dalam butir ini.')
    } else if (words > LONGEST) {
      const fix = `Ringkas menjadi paling banyak ${LONGEST} kata.`
      refuse(item, `Butir ini panjangnya ${words} kata.`, fix)
    }
  }
}

export const summaryCardRules = {
  attributes,
  content: 'list',
  inspect,
  kind: 'static',
} satisfies BlockRules

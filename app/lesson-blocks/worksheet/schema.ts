import { z } from 'zod'
import { childrenOf, isBlockNode } from '~/domain/lessons/lesson-tree'
import { kebabId, line } from '../attribute'
import type { BlockRules, Inspection } from '../block'

const attributes = z.strictObject({
  id: kebabId().describe('id="…": id tetap dari huruf kecil, angka, dan tanda hubung.'),
  judul: line(120).describe('judul="…": nama lembar kerja, paling panjang 120 huruf.'),
})

/** Between the tags stand plain paragraphs and at least one question. */
const inspect: Inspection = (node, _, refuse) => {
  const inside = childrenOf(node)
  for (const child of inside) {
    const fits = isBlockNode(child) ? child.name === 'Isian' : child.type === 'paragraph'
    if (fits || child.type === 'text') continue
    const fix = 'Pindahkan ke luar lembar kerja, atau tulis sebagai paragraf biasa.'
    refuse(child, 'LembarKerja hanya berisi paragraf dan Isian.', fix)
  }
  if (inside.some((child) => isBlockNode(child) && child.name === 'Isian')) return
  const fix = 'Tambahkan <Isian id="…" minimal="15"> dengan pertanyaannya di dalam.'
  refuse(node, 'Lembar kerja ini belum punya Isian.', fix)
}

export const worksheetRules = {
  attributes,
  content: 'flow',
  inspect,
  holdsBlocks: true,
  kind: 'interactive',
} satisfies BlockRules

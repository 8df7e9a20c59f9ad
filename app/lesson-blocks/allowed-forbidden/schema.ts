import type { Table } from 'mdast'
import { z } from 'zod'
import { childrenOf, textOf, type BlockNode } from '~/domain/lessons/lesson-tree'
import { line } from '../attribute'
import type { BlockRules, Inspection } from '../block'
import { markVerdicts, readVerdict } from './verdict'

const attributes = z.strictObject({
  judul: line(120).describe('judul="…": perbuatan apa yang dipilah, paling panjang 120 huruf.'),
})

const COLUMNS = ['Keadaan', 'Boleh?', 'Alasan']
const HEAD = 'Tulis baris judulnya: | Keadaan | Boleh? | Alasan |'

const inspect: Inspection = (node, _, refuse) => {
  const [head, ...rows] = tableOf(node)?.children ?? []
  if (!head) return
  const columns = head.children.map((cell) => textOf(cell).trim())
  if (columns.join('|') !== COLUMNS.join('|')) {
    return refuse(head, `Kolom tabel ini bukan ${COLUMNS.join(', ')}.`, HEAD)
  }
  if (rows.length === 0) return refuse(head, 'Tabel ini belum berisi keadaan.', 'Tambahkan baris.')
  for (const row of rows) {
    const empty = COLUMNS.find((_, index) => {
      const cell = row.children[index]
      return !cell || textOf(cell).trim() === ''
    })
    const verdict = row.children[1]
    if (empty) {
      refuse(row, `Kolom ${empty} di baris ini kosong.`, 'Isi ketiga kolomnya.')
    } else if (verdict && !readVerdict(verdict)) {
      const found = textOf(verdict).trim().slice(0, 40)
      refuse(
        verdict.children[0] ?? verdict,
        `Nilai "${found}" di kolom Boleh? tidak dapat dipakai.`,
        'Tulis boleh atau tidak. Syaratnya ditulis di kolom Alasan.',
      )
    }
  }
}

const tableOf = (node: BlockNode): Table | undefined =>
  childrenOf(node).find((child) => child.type === 'table')

export const allowedForbiddenRules = {
  attributes,
  content: 'table',
  inspect,
  layOut: (node: BlockNode) => {
    const table = tableOf(node)
    if (table) markVerdicts(table)
  },
  kind: 'static',
} satisfies BlockRules

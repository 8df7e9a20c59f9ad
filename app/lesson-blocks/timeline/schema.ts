import { z } from 'zod'
import { itemsOf, openingOf, wordsAfter } from '../bullet-items'
import { line } from '../attribute'
import type { BlockRules, Inspection } from '../block'

const attributes = z.strictObject({
  judul: line(120).describe('judul="…": peristiwa apa yang diurutkan, paling panjang 120 huruf.'),
})

const MODEL = 'Tulis: - **23 Oktober 1771** Apa yang terjadi.'

/** Every item begins with its time in bold and goes on with what happened. */
const inspect: Inspection = (node, _, refuse) => {
  const items = itemsOf(node)
  if (items.length < 2) {
    refuse(node, 'Garis waktu ini hanya punya satu butir.', 'Tulis paling sedikit dua butir.')
  }
  for (const item of items) {
    const time = openingOf(item)
    const words = wordsAfter(item, time)
    if (time?.type !== 'strong') {
      refuse(item, 'Butir ini belum diawali waktu bercetak tebal.', MODEL)
    } else if (words === '') {
      refuse(item, 'Butir ini hanya berisi waktu.', MODEL)
    } else if (/^[:–—-]/.test(words)) {
      refuse(item, `Tanda "${words[0]}" sesudah waktu tidak perlu.`, `Hapus tandanya. ${MODEL}`)
    }
  }
}

export const timelineRules = {
  attributes,
  content: 'list',
  inspect,
  kind: 'static',
} satisfies BlockRules

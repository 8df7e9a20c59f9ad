import type { Heading } from 'mdast'
import { KEBAB } from './id-and-day.rules'
import { textOf } from './lesson-tree'

export interface PartHeading {
  title: string
  /** Null when the heading carries no id, or one that is not kebab-case. */
  partId: string | null
}

/** Reads `Rencana belajar satu tahun [#rencana-belajar]`: the title, and the id at its end. */
export function readPartHeading(heading: Heading): PartHeading {
  const text = textOf(heading).trim()
  const match = /^(.*?)\s*\[#([^\]\s]*)\]$/s.exec(text)
  if (!match) return { title: text, partId: null }
  const [, title = '', partId = ''] = match
  return { title: title.trim(), partId: KEBAB.test(partId) ? partId : null }
}

/** An id made from a title, to offer when one is missing. */
export function suggestPartId(title: string): string {
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9\s-]/g, '')
    .split(/[\s-]+/)
    .filter(Boolean)
  return words.slice(0, 4).join('-') || 'bagian-1'
}

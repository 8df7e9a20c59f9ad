import type { IsoDate } from '~db/schema'
import type { Judgement } from './judgement'
import { advice, type PlacedFinding } from './placed-finding'
import type { CheckedModule } from './check-module.server'

/** A statement that somebody must check: what has no source yet, or what law says. */
export interface Statement {
  kind: 'perlu-diperiksa' | 'dasar-hukum'
  partId: string
  text: string
  /** Why it is not verified yet, or the law and its article. */
  note: string
  /** Since when the law is in force, where that is known. */
  effectiveOn: IsoDate | null
  /** When it was last compared with its source; null for what has none. */
  checkedOn: IsoDate | null
}

/** The statements of a lesson in the order of its text. */
export function statementsOf({ blocks }: Judgement): Statement[] {
  return blocks.flatMap(({ name, partId, text, attributes }): Statement[] => {
    const { alasan = '', sumber = '', berlaku = null, diperiksa = null } = attributes
    if (name === 'PerluPeriksa') {
      return [
        { kind: 'perlu-diperiksa', partId, text, note: alasan, effectiveOn: null, checkedOn: null },
      ]
    }
    if (name !== 'DasarHukum') return []
    return [
      {
        kind: 'dasar-hukum',
        partId,
        text,
        note: sumber,
        effectiveOn: berlaku,
        checkedOn: diperiksa,
      },
    ]
  })
}

/** A law is named by its number and year: `UU 20/2023`, `nomor 1205/2026`. */
const NUMBERED = /\d+[A-Z]?\/(?:19|20)\d\d|\b(?:nomor|Nomor) \d+ [Tt]ahun (?:19|20)\d\d|\bUUD\b/

/** Legal bases whose source cannot be found again, or whose days contradict each other. */
export function unsoundLaw({ lessons }: CheckedModule): PlacedFinding[] {
  return lessons.flatMap(({ folder, read: { judgement } }) =>
    judgement.blocks
      .filter(({ name }) => name === 'DasarHukum')
      .flatMap(({ line, attributes: { sumber = '', berlaku, diperiksa = '' } }) => {
        if (!NUMBERED.test(sumber)) {
          const reason = `Sumber "${sumber}" belum menyebut nomor dan tahun peraturannya.`
          const fix = 'Tulis misalnya UU 20/2023 tentang Aparatur Sipil Negara, Pasal 24.'
          return [advice(folder.path, { line }, reason, fix)]
        }
        if (diperiksa === '' || (berlaku !== undefined && berlaku > diperiksa)) {
          const reason = 'Dasar hukum ini diperiksa sebelum berlaku.'
          return [advice(folder.path, { line }, reason, 'Periksa kedua tanggalnya.')]
        }
        return []
      }),
  )
}

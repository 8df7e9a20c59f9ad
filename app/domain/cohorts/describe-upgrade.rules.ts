import type { ChangeKind } from './upgrade.rules'

const WORDS: Record<ChangeKind, string> = {
  added: 'butir baru',
  ready: 'materi sudah terbit',
  newer: 'materi diperbarui',
  details: 'keterangan berubah',
  removed: 'butir dihapus dari program',
}

/** "materi diperbarui": what happens to an item, in the words of the preview. */
export const changeWords = (kind: ChangeKind): string => WORDS[kind]

/** Why a change does not reach this cohort. */
export function keptReason(change: { kind: ChangeKind; begunBy: number }): string {
  const begun = `sudah dimulai ${change.begunBy} orang`
  return change.kind === 'removed' ? `tetap ada, ${begun}` : `tetap versi lama, ${begun}`
}

interface Upgrade {
  changes: readonly {
    dayNumber: number
    title: string
    kind: ChangeKind
    begunBy: number
    applies: boolean
  }[]
  renamedDays: readonly { number: number; from: string; to: string }[]
  heldDays: readonly string[]
}

/** One line for each change, for a terminal. */
export function describeUpgrade({ changes, renamedDays, heldDays }: Upgrade): string[] {
  const lines = [
    ...renamedDays.map(({ number, from, to }) =>
      from === to
        ? `Hari ke-${number} ${to}: pengelompokan berubah`
        : `Hari ke-${number}: "${from}" menjadi "${to}"`,
    ),
    ...changes.map((change) => {
      const outcome = change.applies ? changeWords(change.kind) : keptReason(change)
      return `Hari ke-${change.dayNumber} ${change.title}: ${outcome}`
    }),
    ...heldDays.map((title) => `Hari "${title}": susunan hari kegiatan yang berjalan tidak diubah`),
  ]
  return lines.length > 0 ? lines : ['Sudah memakai versi terbaru.']
}

import type { ChangeKind } from './upgrade.rules'

const WORDS: Record<ChangeKind, string> = {
  added: 'butir baru',
  ready: 'materi sudah terbit',
  newer: 'materi diperbarui',
  details: 'keterangan berubah',
  removed: 'butir dihapus dari program',
}

interface Change {
  kind: ChangeKind
  begunBy: number
  applies: boolean
  openDay: { finished: number; asked: number } | null
}

/** "materi diperbarui", "tetap versi lama, sudah dimulai 12 orang": what becomes of an item, and why. */
export function outcomeWords({ kind, begunBy, applies }: Omit<Change, 'openDay'>): string {
  if (applies) return WORDS[kind]
  const begun = `sudah dimulai ${begunBy} orang`
  return kind === 'removed' ? `tetap ada, ${begun}` : `tetap versi lama, ${begun}`
}

/** Whom a task reaches that joins a day which has opened; null when it joins none. */
export function reachWords({ openDay }: Pick<Change, 'openDay'>): string | null {
  if (!openDay) return null
  const { finished, asked } = openDay
  if (finished === 0) return `tugas bagi ${asked} orang`
  const stays = `${finished} orang tetap selesai`
  return asked === 0 ? stays : `tugas bagi ${asked} orang, ${stays}`
}

/** What it means that a task joins a day which has opened; said once, above or below the list. */
export const OPEN_DAY_MEANING =
  'Siapa yang sudah menyelesaikan harinya tetap selesai; baginya tugas itu pilihan. ' +
  'Siapa yang belum, mengerjakan tugas itu juga. Tepat waktu untuk tugas itu dihitung sejak pembaruan ' +
  'diterapkan, jadi tidak ada yang menjadi susulan karena tugas yang baru ditambahkan.'

/** How many days that have opened receive a task. */
export const openDaysIn = (
  changes: readonly { dayNumber: number; openDay: Change['openDay'] }[],
): number => new Set(changes.flatMap((one) => (one.openDay ? one.dayNumber : []))).size

interface Upgrade {
  changes: readonly (Change & { dayNumber: number; title: string })[]
  renamedDays: readonly { number: number; from: string; to: string }[]
  heldDays: readonly string[]
}

/** One line for each change, for a terminal. */
export function describeUpgrade({ changes, renamedDays, heldDays }: Upgrade): string[] {
  const openDays = openDaysIn(changes)
  const lines = [
    ...renamedDays.map(({ number, from, to }) =>
      from === to
        ? `Hari ke-${number} ${to}: pengelompokan berubah`
        : `Hari ke-${number}: "${from}" menjadi "${to}"`,
    ),
    ...changes.map((change) => {
      const reach = reachWords(change)
      return `Hari ke-${change.dayNumber} ${change.title}: ${outcomeWords(change)}${reach ? `, ${reach}` : ''}`
    }),
    ...heldDays.map((title) => `Hari "${title}": susunan hari kegiatan yang berjalan tidak diubah`),
    ...(openDays > 0
      ? [`${openDays} hari yang sudah dibuka mendapat tugas baru. ${OPEN_DAY_MEANING}`]
      : []),
  ]
  return lines.length > 0 ? lines : ['Sudah memakai versi terbaru.']
}

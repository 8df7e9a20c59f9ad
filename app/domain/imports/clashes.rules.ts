import type { Id } from '~db/schema'
import { titleCaseName } from '../people/name.rules'
import type { Finding, ImportedPerson, ImportMapping } from './import.schema'
import { placeOf, type JudgedRow } from './judged-row.rules'
import type { ExistingPeople, ExistingPerson } from './match-people.rules'

/** Why a row may not mean the people its NIP and participant number name. */
export type Clash =
  | { kind: 'two-people'; byNip: ExistingPerson; byNumber: ExistingPerson }
  /** An earlier row, by its index, means the same person. */
  | { kind: 'same-person'; earlier: number }

/** The clash of each row, or null. Only NIP and number count: weaker signs give way by themselves. */
export function findClashes(
  people: readonly ImportedPerson[],
  existing: Pick<ExistingPeople, 'byNip' | 'byNumber'>,
): (Clash | null)[] {
  const meantBy = new Map<Id, number>()
  return people.map(({ nip, number }, index) => {
    const byNip = nip ? existing.byNip.get(nip) : undefined
    const byNumber = number ? existing.byNumber.get(number) : undefined
    if (byNip && byNumber && byNip.id !== byNumber.id)
      return { kind: 'two-people', byNip, byNumber }
    const meant = byNip ?? byNumber
    if (!meant) return null
    const earlier = meantBy.get(meant.id)
    if (earlier !== undefined) return { kind: 'same-person', earlier }
    meantBy.set(meant.id, index)
    return null
  })
}

/** The finding that keeps a clashing row out. `rows` are those that were compared, in their order. */
export function findingOf(
  clash: Clash,
  row: JudgedRow,
  rows: readonly JudgedRow[],
  mapping: ImportMapping,
): Finding {
  const { number, nip } = row.person
  const [field, found] = number ? ['number', number] : ['nip', nip ?? '']
  const table = mapping.tables.find(({ sheet }) => sheet === row.sheet)
  const heading = table?.headings.find((one) => one.field === field)
  return {
    level: 'refusal',
    sheet: row.sheet,
    row: row.row,
    column: heading?.column ?? '',
    field: heading?.heading ?? '',
    found,
    ...wordsFor(clash, row, rows),
  }
}

function wordsFor(
  clash: Clash,
  row: JudgedRow,
  rows: readonly JudgedRow[],
): Pick<Finding, 'reason' | 'fix'> {
  if (clash.kind === 'two-people')
    return {
      reason: `Nomor peserta ${row.person.number} milik ${titleCaseName(clash.byNumber.name)}, sedangkan NIP ${row.person.nip} milik ${titleCaseName(clash.byNip.name)}.`,
      fix: 'Cocokkan dengan SK. Perbaiki NIP atau kosongkan Nomor peserta pada baris ini.',
    }
  const earlier = rows[clash.earlier]!
  return {
    reason: `Orang yang sama dengan ${placeOf(earlier, row)} (${titleCaseName(earlier.person.name)}).`,
    fix: 'Hapus baris ini bila orangnya sama. Bila bukan, perbaiki NIP atau Nomor pesertanya.',
  }
}

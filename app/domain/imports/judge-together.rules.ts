import type { IsoDate } from '~db/schema'
import { nameKey } from '../people/name.rules'
import { isRefused, placeOf, type RowInJudgement } from './judged-row.rules'
import { writeDate } from './read-date.rules'

/** Judges the rows beside each other: the same person twice, contacts shared, a later appointment. */
export function judgeTogether(rows: RowInJudgement[]): void {
  refuseRepeatedNip(rows)
  refuseRepeatedPeople(rows)
  const standing = rows.filter((row) => !isRefused(row))
  warnOfSharedContacts(standing)
  warnOfLaterAppointments(standing)
}

function refuseRepeatedNip(rows: RowInJudgement[]): void {
  const first = new Map<string, RowInJudgement>()
  for (const row of rows) {
    const { nip } = row.person
    if (!nip) continue
    const earlier = first.get(nip)
    if (!earlier) first.set(nip, row)
    else
      row.reader.refuse(
        'nip',
        `NIP sama dengan ${placeOf(earlier.reader, row.reader)} (${earlier.person.name}).`,
        'Periksa SK keduanya. Hapus baris ini bila orangnya sama.',
      )
  }
}

/** Without a NIP, the same name in the same unit with the same contact is the same person. */
function refuseRepeatedPeople(rows: RowInJudgement[]): void {
  const first = new Map<string, RowInJudgement>()
  for (const row of rows) {
    const { name, nip, unit, agency, email, phone } = row.person
    if (nip || name === '') continue
    const key = [nameKey(name), nameKey(unit), nameKey(agency), email, phone].join('|')
    const earlier = first.get(key)
    if (!earlier) first.set(key, row)
    else
      row.reader.refuse(
        'name',
        `Orang ini sudah ada di ${placeOf(earlier.reader, row.reader)}.`,
        'Hapus baris ini. Bila memang dua orang, bedakan email atau nomor HP-nya.',
      )
  }
}

function warnOfSharedContacts(rows: RowInJudgement[]): void {
  for (const [phone, sharing] of sharedBy(rows, (row) => row.person.phone))
    for (const row of sharing)
      row.reader.warn(
        'phone',
        `Nomor HP ${phone} dipakai ${sharing.length} orang: ${rowList(sharing)}.`,
        'Pastikan nomornya. Pesan ke nomor bersama bisa dibaca orang lain.',
      )
  for (const [email, sharing] of sharedBy(rows, (row) => row.person.email))
    for (const row of sharing)
      row.reader.warn(
        'email',
        `Email ${email} dipakai ${sharing.length} orang: ${rowList(sharing)}.`,
        'Email bersama tidak bisa dipakai untuk masuk. Mereka masuk dengan NIP atau nomor peserta.',
      )
}

function sharedBy(
  rows: RowInJudgement[],
  contactOf: (row: RowInJudgement) => string | null,
): [string, RowInJudgement[]][] {
  const groups = new Map<string, RowInJudgement[]>()
  for (const row of rows) {
    const contact = contactOf(row)
    if (!contact) continue
    const group = groups.get(contact)
    if (group) group.push(row)
    else groups.set(contact, [row])
  }
  return [...groups].filter(([, sharing]) => sharing.length > 1)
}

function rowList(rows: RowInJudgement[]): string {
  const numbers = rows.slice(0, 5).map((row) => row.reader.row)
  const rest = rows.length - numbers.length
  return `baris ${numbers.join(', ')}${rest > 0 ? `, dan ${rest} lagi` : ''}`
}

/** Who was appointed later than most may need dates of their own; only a clear majority makes a rule. */
function warnOfLaterAppointments(rows: RowInJudgement[]): void {
  const counts = new Map<IsoDate, number>()
  for (const { person } of rows)
    if (person.appointedOn)
      counts.set(person.appointedOn, (counts.get(person.appointedOn) ?? 0) + 1)
  const dated = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const common = [...counts].find(([, count]) => count * 2 > dated)?.[0]
  if (!common) return
  for (const row of rows)
    if (row.person.appointedOn && row.person.appointedOn > common)
      row.reader.warn(
        'appointedOn',
        `TMT ${writeDate(row.person.appointedOn)} lebih lambat dari kebanyakan peserta (${writeDate(common)}).`,
        'Cocokkan dengan SK. Bila benar, tanggal belajarnya bisa disesuaikan sendiri.',
      )
}

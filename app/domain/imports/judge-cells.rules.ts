import type { Employment, IsoDate, StaffGroup } from '~db/schema'
import { readEmail } from '../people/email.rules'
import { spellBackTitle, splitName } from '../people/name.rules'
import { parseNip, type Nip } from '../people/nip.rules'
import { nipDoubtMessage, nipTroubleMessage } from '../people/nip-messages.rules'
import { readPhone } from '../people/phone.rules'
import { readStaffGroup, staffGroupOfPosition } from '../people/staff-group.rules'
import type { RowReader } from './row-reader.rules'
import { readDate, writeDate } from './read-date.rules'

/** A formula, or text that a spreadsheet would run as one. */
const FORMULA = /^[=+@-]/

export function judgeName(row: RowReader): Pick<NameCells, 'name' | 'titleFront' | 'titleBack'> {
  const written = row.text('name')
  if (written === '') {
    row.refuse('name', 'Nama kosong.', 'Isi nama sesuai SK, atau hapus baris ini.')
  } else if (row.isFormula('name') || FORMULA.test(written)) {
    row.refuse(
      'name',
      'Sel nama berisi rumus, bukan nama.',
      'Ketik nama orangnya sebagai teks biasa.',
    )
  } else if (!/\p{L}/u.test(written) || /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!)/.test(written)) {
    row.refuse('name', 'Isi sel ini bukan nama orang.', 'Ketik nama sesuai SK.')
  }
  const parts = splitName(written)
  return {
    name: parts.name,
    titleFront: joinTitles(row.text('titleFront'), parts.titleFront, ' '),
    titleBack: joinTitles(spellBackTitle(row.text('titleBack')), parts.titleBack, ', '),
  }
}

interface NameCells {
  name: string
  titleFront: string
  titleBack: string
}

function joinTitles(inColumn: string, inName: string, separator: string): string {
  const own = inColumn.replace(/^-+$/, '')
  if (own === '' || inName === '') return own || inName
  return own.includes(inName) ? own : `${own}${separator}${inName}`
}

/** Words such as "proses" or "-" mean that the number is not issued yet; such a person enters without it. */
const NOT_YET =
  /^(?:-+|proses|dalam proses|belum(?: ada| terbit)?|menyusul|tidak ada|n\/?a|tba)\.?$/i

export function judgeNip(row: RowReader, year: number): Nip | null {
  const typed = row.text('nip')
  if (!row.has('nip')) return null
  if (typed === '' || NOT_YET.test(typed)) {
    row.warn(
      'nip',
      typed === '' || typed.startsWith('-')
        ? 'NIP belum ada.'
        : `NIP belum ada, tertulis "${typed}".`,
      'Orang ini masuk tanpa NIP dan memakai nomor peserta. Unggah lagi setelah NIP terbit.',
    )
    return null
  }
  const place = `kolom ${row.column('nip')}`
  if (row.isNumber('nip') && typed.length > 15) {
    const fix = `Ubah format ${place} menjadi Teks, lalu ketik ulang 18 angka dari SK.`
    row.refuse(
      'nip',
      `NIP rusak karena diubah Excel (${row.shown('nip')}). Excel hanya menyimpan 15 angka, jadi angka terakhirnya hilang.`,
      fix,
    )
    return null
  }
  const nip = parseNip(typed, year)
  if (!nip.ok) {
    const { reason, fix } = nipTroubleMessage(nip.trouble, typed, place)
    row.refuse('nip', reason, fix)
    return null
  }
  for (const doubt of nip.doubts) {
    const { reason, fix } = nipDoubtMessage(doubt)
    row.warn('nip', reason, fix)
  }
  return nip
}

/** The birth date is compared with the NIP and then forgotten: the platform does not need it. */
export function judgeBirthDate(row: RowReader, nip: Nip | null): void {
  const day = judgeDay(row, 'bornOn', 'Tulis tanggal lahir dari SK, misalnya 02-03-1997.')
  if (day && nip && day !== nip.bornOn)
    row.warn(
      'bornOn',
      `Tanggal lahir ${writeDate(day)} berbeda dari yang terbaca di NIP (${writeDate(nip.bornOn)}).`,
      'Cocokkan keduanya dengan SK. Bila SK memang begitu, biarkan.',
    )
}

export function judgeSex(row: RowReader, nip: Nip | null): void {
  const written = row.text('sex').toLowerCase()
  const sex = /^(p|perempuan|wanita|f)\b/.test(written)
    ? 'P'
    : /^(l|laki|pria|m)\b/.test(written)
      ? 'L'
      : null
  if (sex && nip && sex !== nip.sex)
    row.warn(
      'sex',
      `Jenis kelamin ${sex} berbeda dari angka ke-15 NIP (${nip.sex === 'L' ? '1, laki-laki' : '2, perempuan'}).`,
      'Cocokkan keduanya dengan SK. Bila SK memang begitu, biarkan.',
    )
}

export function judgeAppointment(row: RowReader): IsoDate | null {
  return judgeDay(row, 'appointedOn', 'Tulis tanggal dari SK, misalnya 01-03-2025.')
}

function judgeDay(row: RowReader, field: 'bornOn' | 'appointedOn', fix: string): IsoDate | null {
  const reading = readDate(row.text(field))
  switch (reading.kind) {
    case 'day':
      return reading.day
    case 'no-such-day':
      row.refuse(field, `Tanggal ${row.shown(field)} tidak ada di kalender.`, fix)
      return null
    case 'unreadable':
      row.warn(field, 'Tanggal tidak terbaca, jadi tidak dicatat.', fix)
      return null
    case 'empty':
      return null
  }
}

export function judgeContact(row: RowReader): { email: string | null; phone: string | null } {
  const writtenEmail = row.text('email').replace(/^-+$/, '')
  const email = readEmail(writtenEmail)
  if (writtenEmail !== '' && !email)
    row.refuse(
      'email',
      'Isi sel ini bukan alamat email.',
      'Tulis satu alamat lengkap, misalnya nama@contoh.id, atau kosongkan.',
    )
  const writtenPhone = row.text('phone').replace(/^-+$/, '')
  const phone = readPhone(writtenPhone)
  if (writtenPhone !== '' && !phone)
    row.warn(
      'phone',
      'Nomor HP tidak terbaca, jadi tidak dicatat.',
      'Tulis nomor mulai 08, misalnya 081234567890.',
    )
  if (writtenEmail === '' && writtenPhone === '')
    row.warn(
      row.has('phone') ? 'phone' : 'email',
      'Email dan nomor HP kosong.',
      'Orang ini masuk dengan kartu aktivasi. Lengkapi salah satu bila sudah ada.',
    )
  return { email, phone }
}

export function judgeStaffGroup(row: RowReader): StaffGroup | null {
  const written = row.text('staffGroup').replace(/^-+$/, '')
  if (written === '') return staffGroupOfPosition(row.text('position'))
  const group = readStaffGroup(written)
  if (!group)
    row.refuse(
      'staffGroup',
      'Jenis tenaga tidak dikenal.',
      'Pilih salah satu: Tenaga Teknis, Guru, atau Tenaga Kesehatan.',
    )
  return group
}

/** What the sheet states; a CPNS has the NIP of a PNS, so only the heading "TMT CPNS" tells one. */
export function judgeEmployment(row: RowReader, nip: Nip | null): Employment | null {
  const stated = readEmployment(row.text('employment'))
  const statedPppk = stated === 'PPPK' || stated === 'PPPK_PARUH_WAKTU'
  if (stated && nip && statedPppk !== (nip.kind === 'PPPK'))
    row.warn(
      'employment',
      `Tertulis ${row.text('employment')}, tetapi NIP-nya berpola ${nip.kind}.`,
      'Cocokkan jenis ASN dan NIP dengan SK.',
    )
  const cpnsSheet = nip?.kind === 'PNS' && /cpns/i.test(row.heading('appointedOn'))
  return stated ?? (cpnsSheet ? 'CPNS' : null)
}

function readEmployment(written: string): Employment | null {
  const text = written.toLowerCase()
  if (/paruh/.test(text)) return 'PPPK_PARUH_WAKTU'
  if (/\bpppk\b|\bp3k\b/.test(text)) return 'PPPK'
  if (/\bcpns\b/.test(text)) return 'CPNS'
  return /\bpns\b/.test(text) ? 'PNS' : null
}

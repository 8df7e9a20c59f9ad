import type { StaffGroup } from '~db/schema'

/** *Jenis tenaga* as people read it. */
export const STAFF_GROUP_NAMES: Record<StaffGroup, string> = {
  teknis: 'Tenaga Teknis',
  guru: 'Guru',
  kesehatan: 'Tenaga Kesehatan',
}

/** Reads a *jenis tenaga* cell; null when the words name none of the three. */
export function readStaffGroup(written: string): StaffGroup | null {
  const text = written.toLowerCase()
  // "Tenaga kependidikan" works in a school without teaching.
  if (/\b(te[kh]nis|kependidikan|administrasi)\b/.test(text)) return 'teknis'
  if (/\b(guru|pendidik|pengajar)\b/.test(text)) return 'guru'
  if (/\b(kesehatan|nakes|medis|paramedis)\b/.test(text)) return 'kesehatan'
  return null
}

const TEACHING = /^(guru|kepala sekolah|pamong belajar|pengawas sekolah)\b/
const HEALTH =
  /\b(dokter|bidan|perawat|apoteker|nutrisionis|dietisien|sanitasi|sanitarian|perekam medis|fisioterapis|radiografer|terapis|elektromedis|epidemiolog|entomolog|psikolog klinis|transfusi darah|refraksionis|kesehatan)\b/
const NOT_HEALTH = /\bdokter hewan\b|\bveteriner\b/

/** The staff group a post belongs to, for sheets without the column: teachers, the health posts, else technical. */
export function staffGroupOfPosition(position: string): StaffGroup | null {
  const text = position.trim().toLowerCase()
  if (text === '') return null
  if (TEACHING.test(text)) return 'guru'
  return HEALTH.test(text) && !NOT_HEALTH.test(text) ? 'kesehatan' : 'teknis'
}

import { formatDay, formatNumber } from '~/ui/format'

/** What a reader is told of an entry's details. Ids and hashes stay in the store and its export. */
const LABELS: Record<string, string> = {
  name: 'nama',
  programme: 'program',
  startsOn: 'mulai',
  date: 'tanggal',
  until: 'sampai',
  decree: 'dasar',
  reason: 'alasan',
  agency: 'perangkat daerah',
  moves: 'hari dipindahkan',
  changes: 'materi diperbarui',
  people: 'orang',
  count: 'jumlah',
  rows: 'baris',
  created: 'baru',
  known: 'sudah dikenal',
  updated: 'diperbarui',
  same: 'tidak berubah',
  refused: 'ditolak',
  hadir: 'hadir',
  daring: 'daring',
  izin: 'izin',
  sakit: 'sakit',
  'tugas-dinas': 'tugas dinas',
  'tanpa-keterangan': 'tanpa keterangan',
  by: 'nama masuk',
}

const VALUES: Record<string, string> = {
  nip: 'NIP',
  number: 'nomor peserta',
  unknown: 'tidak dikenal',
}

/** "baru: 30", "mulai: Kamis, 19 Juni 2025"; zeros and what nobody can read are left out. */
export function auditFacts(details: Record<string, unknown>): string[] {
  return Object.entries(details).flatMap(([key, value]) => {
    const label = LABELS[key]
    const text = readable(value)
    return label && text ? [`${label}: ${text}`] : []
  })
}

function readable(value: unknown): string | null {
  if (Array.isArray(value)) return value.length > 0 ? formatNumber(value.length) : null
  if (typeof value === 'number') return value === 0 ? null : formatNumber(value)
  if (typeof value !== 'string' || value === '') return null
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value) : (VALUES[value] ?? value)
}

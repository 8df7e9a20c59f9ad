import type { ImportTab } from '~/domain/imports/imports.queries.server'
import type { PlacingSource } from '~/domain/units/unit-rules.rules'

export const IMPORT_STATE_WORDS = {
  preview: 'Belum disimpan',
  committed: 'Tersimpan',
  discarded: 'Dibatalkan',
} as const

/** Tabs of the preview with their name in the address. */
export const IMPORT_TABS: readonly { tab: ImportTab; slug: string; label: string }[] = [
  { tab: 'refused', slug: 'ditolak', label: 'Ditolak' },
  { tab: 'held', slug: 'nama', label: 'Nama berbeda' },
  { tab: 'noted', slug: 'catatan', label: 'Dengan catatan' },
  { tab: 'update', slug: 'diperbarui', label: 'Diperbarui' },
  { tab: 'known', slug: 'dikenal', label: 'Sudah dikenal' },
  { tab: 'new', slug: 'baru', label: 'Baru' },
  { tab: 'same', slug: 'sama', label: 'Sama' },
]

/** Why a unit stands under its agency. */
export const PLACING_WORDS: Record<PlacingSource, string> = {
  correction: 'Koreksi admin',
  sheet: 'Dari berkas',
  rule: 'Dari nama unit',
  itself: 'Perangkat daerah',
  unknown: 'Belum dikenal',
}

export const PASSED_ROW_WORDS: Record<string, string> = {
  section: 'judul perangkat daerah',
  total: 'jumlah',
  signature: 'tanda tangan atau catatan',
  heading: 'judul kolom berulang',
  numbering: 'nomor kolom',
}

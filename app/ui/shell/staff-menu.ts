import type { IconName } from '../icon'

export type CohortPlace =
  | 'pantauan'
  | 'perhatian'
  | 'peserta'
  | 'impor'
  | 'kartu'
  | 'presensi'
  | 'jadwal'
  | 'pembaruan'
  | 'sertifikat'
  | 'kelulusan'
  | 'survei'

export type AdminPlace = CohortPlace | 'kegiatan' | 'kalender' | 'catatan' | 'panduan' | 'akun'

export interface MenuEntry {
  place: string
  href: string
  label: string
  icon: IconName
}

/** What an administrator does inside one cohort. */
export function cohortMenu(slug: string): MenuEntry[] {
  const at = (place: CohortPlace, label: string, icon: IconName): MenuEntry => ({
    place,
    href: `/kelola/kegiatan/${slug}/${place}`,
    label,
    icon,
  })
  return [
    at('pantauan', 'Pantauan harian', 'grid'),
    at('perhatian', 'Perlu perhatian', 'clock'),
    at('peserta', 'Peserta', 'people'),
    at('impor', 'Impor', 'upload'),
    at('kartu', 'Kartu aktivasi', 'card'),
    at('presensi', 'Presensi', 'list'),
    at('kelulusan', 'Kelulusan', 'check'),
    at('survei', 'Survei', 'chart'),
    at('jadwal', 'Jadwal', 'calendar'),
    at('pembaruan', 'Pembaruan materi', 'swap'),
    at('sertifikat', 'Sertifikat', 'shield'),
  ]
}

const statements: MenuEntry = {
  place: 'perlu-diperiksa',
  href: '/ajar/perlu-diperiksa',
  label: 'Perlu diperiksa',
  icon: 'scale',
}

const guides: MenuEntry = { place: 'panduan', href: '/panduan', label: 'Panduan', icon: 'help' }

/** What belongs to no single cohort. */
export const agencyMenu: readonly MenuEntry[] = [
  { place: 'kegiatan', href: '/kelola/kegiatan', label: 'Kegiatan', icon: 'home' },
  { place: 'kalender', href: '/kelola/kalender', label: 'Kalender', icon: 'calendar' },
  { place: 'materi', href: '/ajar', label: 'Materi', icon: 'book' },
  statements,
  { place: 'catatan', href: '/kelola/catatan', label: 'Catatan aktivitas', icon: 'log' },
  guides,
]

export const trainerMenu: readonly MenuEntry[] = [
  { place: 'materi', href: '/ajar', label: 'Materi', icon: 'book' },
  statements,
  guides,
]

import { agencyMenu, trainerMenu } from './staff-menu'
import { StaffShell, type StaffPage } from './staff-shell'

/** The frame around lessons: the trainer's, for an administrator with the way back to the cohorts. */
export function TrainerShell({
  current,
  ...page
}: StaffPage & {
  current: 'materi' | 'perlu-diperiksa' | 'panduan' | 'akun'
  person: { name: string; administrator?: boolean }
}) {
  const frame = page.person.administrator
    ? { home: '/kelola', roleName: 'Admin BKPSDM', menus: [agencyMenu] }
    : { home: '/ajar', roleName: 'Pengajar', menus: [trainerMenu] }
  return <StaffShell {...frame} current={current} page={page} />
}

import { trainerMenu } from './staff-menu'
import { StaffShell, type StaffPage } from './staff-shell'

/** The trainer's frame. */
export function TrainerShell({ current, ...page }: StaffPage & { current: 'materi' | 'akun' }) {
  return (
    <StaffShell
      home="/ajar"
      roleName="Pengajar"
      current={current}
      menus={[trainerMenu]}
      page={page}
    />
  )
}

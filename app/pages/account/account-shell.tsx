import type { ReactNode } from 'react'
import { initials } from '~/ui/format'
import { AdminShell } from '~/ui/shell/admin-shell'
import { LearnerShell } from '~/ui/shell/learner-shell'
import { PublicShell } from '~/ui/shell/public-shell'
import { TrainerShell } from '~/ui/shell/trainer-shell'

/** The account page stands in the frame of whoever opens it. `place` is where their work begins. */
export function AccountShell({
  place,
  name,
  children,
}: {
  place: string
  name: string
  children: ReactNode
}) {
  const page = { title: 'Akun', person: { name }, children }
  switch (place) {
    case '/kelola':
      return <AdminShell current="akun" {...page} />
    case '/ajar':
      return <TrainerShell current="akun" {...page} />
    case '/belajar':
      return (
        <LearnerShell current="akun" person={{ name, initials: initials(name) }}>
          <h1 className="mb-5">Akun</h1>
          {children}
        </LearnerShell>
      )
    default:
      return <PublicShell title="Akun">{children}</PublicShell>
  }
}

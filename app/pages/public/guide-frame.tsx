import type { ReactNode } from 'react'
import { initials } from '~/ui/format'
import { AdminShell } from '~/ui/shell/admin-shell'
import { LearnerShell } from '~/ui/shell/learner-shell'
import { PublicShell } from '~/ui/shell/public-shell'
import type { Crumb } from '~/ui/shell/staff-shell'
import { TrainerShell } from '~/ui/shell/trainer-shell'
import type { GuideVisitor } from './guide-visitor.server'

/** Guides stand in the frame of whoever reads them; a guest has the one of the sign-in page. */
export function GuideFrame({
  visitor: { place, name },
  title,
  lead,
  crumbs,
  children,
}: {
  visitor: GuideVisitor
  title: string
  lead: string
  crumbs?: readonly Crumb[]
  children: ReactNode
}) {
  const page = { title, lead, crumbs, person: { name }, children }
  switch (place) {
    case '/kelola':
      return <AdminShell current="panduan" {...page} />
    case '/ajar':
      return <TrainerShell current="panduan" {...page} />
    case '/belajar':
      return (
        <LearnerShell current="bantuan" person={{ name, initials: initials(name) }}>
          <h1>{title}</h1>
          <p className="mt-1 mb-5 text-ink-2">{lead}</p>
          {children}
        </LearnerShell>
      )
    default:
      return (
        <PublicShell title={title} lead={lead}>
          {children}
          <p className="no-print mt-8">
            <a href="/masuk" className="link inline-block py-2">
              Ke halaman masuk
            </a>
          </p>
        </PublicShell>
      )
  }
}

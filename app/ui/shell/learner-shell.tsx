import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon'
import { UnsentNotice } from '../learner/unsent-notice'
import { Field } from '../motif/field'
import { Brand } from './brand'
import { OneTimeNotice, SkipLink } from './frame'

export type LearnerPlace = 'hari-ini' | 'jadwal' | 'bantuan' | 'akun'

const PLACES: readonly { place: LearnerPlace; href: string; label: string; icon: IconName }[] = [
  { place: 'hari-ini', href: '/belajar', label: 'Hari ini', icon: 'home' },
  { place: 'jadwal', href: '/belajar/jadwal', label: 'Jadwal', icon: 'calendar' },
  { place: 'bantuan', href: '/belajar/bantuan', label: 'Bantuan', icon: 'help' },
]

export interface ShellPerson {
  name: string
  initials: string
}

/**
 * The participant's frame: forest header, `hero` inside it, menu at the bottom of a phone and in the
 * header of a wide screen. A page without a hero gives its own `<h1>` in `children`.
 */
export function LearnerShell({
  current,
  person,
  hero,
  children,
}: {
  current: LearnerPlace
  person: ShellPerson
  hero?: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <SkipLink />
      <header className="on-forest relative bg-forest text-white">
        <Field />
        <div className="column relative flex flex-wrap items-center justify-between gap-3 pt-2 pb-3">
          <Brand href="/belajar" onForest />
          <LearnerMenu current={current} />
          <Avatar person={person} current={current === 'akun'} />
        </div>
        {hero}
      </header>
      <main id="isi" className="column pt-5 pb-28 sm:pb-12">
        <OneTimeNotice />
        <UnsentNotice />
        {children}
      </main>
    </>
  )
}

function LearnerMenu({ current }: { current: LearnerPlace }) {
  return (
    <nav aria-label="Menu utama" className="learner-menu">
      <ul>
        {PLACES.map(({ place, href, label, icon }) => (
          <li key={place}>
            <a href={href} aria-current={place === current ? 'page' : undefined}>
              <Icon name={icon} /> {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Avatar({ person, current }: { person: ShellPerson; current: boolean }) {
  return (
    <a
      href="/akun"
      aria-current={current ? 'page' : undefined}
      className="grid size-11 flex-none place-items-center rounded-full border border-on-forest-2 text-sm font-semibold"
    >
      {person.initials}
      <span className="sr-only">, akun {person.name}</span>
    </a>
  )
}

import type { ReactNode } from 'react'
import { Icon } from '../icon'
import '../theme/staff.css'
import { Brand } from './brand'
import { OneTimeNotice, SkipLink } from './frame'
import type { MenuEntry } from './staff-menu'

export interface Crumb {
  href: string
  label: string
}

export interface StaffPage {
  title: string
  /** One line under the title: date, count. */
  lead?: ReactNode
  crumbs?: readonly Crumb[]
  /** Buttons at the right of the title. */
  actions?: ReactNode
  person: { name: string }
  children: ReactNode
}

/**
 * The frame of everyone who works here: a menu at the left, on a narrow screen folded into the top
 * bar (a `<details>`, so that it opens with scripts off). `bar` is the line above the title.
 */
export function StaffShell({
  home,
  roleName,
  current,
  menus,
  bar,
  page,
}: {
  home: string
  /** Under the person's name: "Pengajar". */
  roleName: string
  current: string
  menus: readonly (readonly MenuEntry[])[]
  bar?: ReactNode
  page: StaffPage
}) {
  const menu = (
    <nav aria-label="Menu utama" className="staff-menu">
      {menus.map((entries, index) => (
        <ul key={index}>
          {entries.map(({ place, href, label, icon }) => (
            <li key={place}>
              <a href={href} aria-current={place === current ? 'page' : undefined}>
                <Icon name={icon} /> {label}
              </a>
            </li>
          ))}
        </ul>
      ))}
      <a
        href="/akun"
        aria-current={current === 'akun' ? 'page' : undefined}
        className="staff-person"
      >
        <b>{page.person.name}</b>
        <span>{roleName}</span>
      </a>
    </nav>
  )
  return (
    <>
      <SkipLink />
      <div className="staff-shell">
        <header className="staff-side no-print">
          <Brand href={home} />
          <details className="lg:hidden">
            <summary className="button button-secondary">
              <Icon name="menu" /> Menu
            </summary>
            {menu}
          </details>
          <div className="hidden grow flex-col lg:flex">{menu}</div>
        </header>
        <div className="min-w-0 grow">
          {bar}
          <main id="isi" className="px-4 py-5 lg:px-7 lg:py-6">
            <OneTimeNotice />
            <Head page={page} />
            {page.children}
          </main>
        </div>
      </div>
    </>
  )
}

function Head({ page: { title, lead, crumbs = [], actions } }: { page: StaffPage }) {
  return (
    <div className="mb-5">
      {crumbs.length > 0 && (
        <nav aria-label="Remah jalan" className="no-print mb-1 text-sm">
          <ol className="flex flex-wrap gap-x-2">
            {crumbs.map(({ href, label }) => (
              <li key={href} className="flex items-center gap-2">
                <a href={href} className="link pointer-coarse:py-3">
                  {label}
                </a>
                <Icon name="chevron" className="size-3.5 text-ink-3" />
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1>{title}</h1>
          {lead && <p className="mt-1 text-ink-2">{lead}</p>}
        </div>
        {actions && <div className="no-print flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  )
}

import { Icon } from './icon'

/** Further ways to go, one a line between hairlines. */
export function LinkList({ links }: { links: readonly { href: string; label: string }[] }) {
  return (
    <ul className="mt-5 border-t border-line">
      {links.map(({ href, label }) => (
        <li key={href} className="border-b border-line">
          <a
            href={href}
            className="flex min-h-13 items-center justify-between gap-4 font-semibold text-river hover:text-river-2"
          >
            {label} <Icon name="chevron" />
          </a>
        </li>
      ))}
    </ul>
  )
}

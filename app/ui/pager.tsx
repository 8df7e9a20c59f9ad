import { Icon } from './icon'

/** Page x of y with the neighbours as links. Shows nothing when there is one page. */
export function Pager({
  page,
  pages,
  href,
}: {
  page: number
  pages: number
  href: (page: number) => string
}) {
  if (pages <= 1) return null
  return (
    <nav aria-label="Halaman" className="mt-4 flex flex-wrap items-center gap-3">
      {page > 1 && (
        <a href={href(page - 1)} rel="prev" className="button button-secondary">
          <Icon name="back" /> Sebelumnya
        </a>
      )}
      <span className="text-ink-2 tabular-nums">
        Halaman {page} dari {pages}
      </span>
      {page < pages && (
        <a href={href(page + 1)} rel="next" className="button button-secondary">
          Berikutnya <Icon name="chevron" />
        </a>
      )}
    </nav>
  )
}

/**
 * The mark: one gill pair mirrored on the equator. Decoration beside the written name.
 * Below 20 px of height the inner gill is left out.
 */
export function Mark({ small = false, className = '' }: { small?: boolean; className?: string }) {
  const outer = 'M2.2 15.5C2.6 10 6.5 5.7 12 2.3c5.5 3.4 9.4 7.7 9.8 13.2'
  const inner = 'M7.3 15.5c.2-3.2 2-5.8 4.7-8 2.7 2.2 4.5 4.8 4.7 8'
  const gills = small ? outer : outer + inner
  return (
    <svg viewBox="0 0 24 34" className={className} fill="none" aria-hidden="true">
      <g stroke="currentColor" strokeWidth={small ? 3 : 2.2} strokeLinejoin="round">
        <path d={gills} />
        <path d={gills} transform="matrix(1 0 0 -1 0 34)" opacity=".7" />
      </g>
      <path className="stroke-gold" strokeWidth="2" d="M0 17h24" />
    </svg>
  )
}

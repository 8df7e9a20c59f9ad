const GILLS =
  'M2.2 15.5C2.6 10 6.5 5.7 12 2.3c5.5 3.4 9.4 7.7 9.8 13.2M7.3 15.5c.2-3.2 2-5.8 4.7-8 2.7 2.2 4.5 4.8 4.7 8'

/**
 * The mark: one gill pair mirrored on the equator, 24 × 34. Decoration beside the written name.
 * Below 20 px of height the inner gill is left out: `mark-icon.svg`.
 */
export function Mark({ className = '' }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 34" className={className} fill="none" aria-hidden="true">
      <g stroke="currentColor" strokeWidth="2.2" strokeLinejoin="round">
        <path d={GILLS} />
        <path d={GILLS} transform="matrix(1 0 0 -1 0 34)" opacity=".7" />
      </g>
      <path className="stroke-gold" strokeWidth="2" d="M0 17h24" />
    </svg>
  )
}

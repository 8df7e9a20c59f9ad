/** The mark inside a gold almond, as it stands on the gold line of the sign-in band. */
export function Almond() {
  const gills =
    'M12 41.5c.4-7.5 6.6-15.5 20-24 13.4 8.5 19.6 16.5 20 24M22 41.5c.4-4.5 3.7-9 10-13.5 6.3 4.5 9.6 9 10 13.5'
  return (
    <svg viewBox="0 0 64 92" fill="none" aria-hidden="true">
      <path
        className="fill-forest stroke-gold"
        strokeWidth="2"
        d="M32 1c14 8 31 24 31 45S46 83 32 91C18 83 1 67 1 46S18 9 32 1z"
      />
      <path stroke="#fff" strokeWidth="3" d={gills} />
      <path
        className="stroke-forest-done"
        strokeWidth="3"
        d={gills}
        transform="matrix(1 0 0 -1 0 92)"
      />
      <path className="stroke-gold" strokeWidth="3" d="M1 46h62" />
    </svg>
  )
}

/** Says on every page of the demo that its people and numbers are invented. */
export function DemoBanner() {
  return (
    <aside
      aria-label="Mode demo"
      className="no-print bg-sunk px-4 py-1.5 text-center text-xs text-ink-2"
    >
      Mode demo: orang dan angkanya rekaan.
    </aside>
  )
}

/** Berombak behind a header: faint, and faded out before the words. The parent is `relative`. */
export function Field() {
  return <span className="berombak-header absolute inset-0" aria-hidden="true" />
}

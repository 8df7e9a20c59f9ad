import type { ReactNode } from 'react'

export type PaperSize = 'a4' | 'f4'

/**
 * Pages for the printer, black on white with 15 mm margins; on screen they stand as sheets.
 * Children are `PrintPage`s; F4 (Folio) is 215 × 330 mm.
 */
export function PrintSheet({ paper, children }: { paper: PaperSize; children: ReactNode }) {
  return <div className={`print-sheet print-${paper}`}>{children}</div>
}

/** One page; the next begins on a new sheet. */
export function PrintPage({ children }: { children: ReactNode }) {
  return <section className="print-page">{children}</section>
}

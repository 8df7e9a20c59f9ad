import type { ReactNode } from 'react'

/** What is wider than the screen scrolls inside itself; the keyboard can scroll it too. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolling needs the focus
    <section className="scroll-region" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}

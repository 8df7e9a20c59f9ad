import type { ReactNode } from 'react'
import { Icon } from '~/ui/icon'

/** What a block folds away until somebody wants it; opens without a script. */
export function BlockFold({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="block-fold">
      <summary>
        <Icon name="chevron" /> {summary}
      </summary>
      {children}
    </details>
  )
}

import type { ReactNode } from 'react'

export type Tone = 'plain' | 'river' | 'gold' | 'peat' | 'alarm'

const TONES: Record<Tone, string> = {
  plain: 'bg-sunk text-ink-2',
  river: 'bg-river-soft text-river',
  gold: 'bg-gold text-on-gold',
  peat: 'bg-peat-soft text-peat',
  alarm: 'bg-alarm-soft text-alarm',
}

/** A short word on a tinted ground: a state, a cell address, a count. Gold only for today. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`inline-block rounded-md px-2 py-0.5 text-sm font-semibold ${TONES[tone]}`}>
      {children}
    </span>
  )
}

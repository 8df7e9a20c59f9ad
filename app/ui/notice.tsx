import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type NoticeKind = 'info' | 'done' | 'late' | 'alarm'

const LOOKS: Record<NoticeKind, { icon: IconName; classes: string; accent: string }> = {
  info: { icon: 'info', classes: 'bg-sunk', accent: 'text-ink-2' },
  done: { icon: 'check', classes: 'bg-river-soft', accent: 'text-river' },
  late: { icon: 'clock', classes: 'bg-peat-soft', accent: 'text-peat' },
  alarm: { icon: 'alert', classes: 'bg-alarm-soft', accent: 'text-alarm' },
}

/** A tinted block that says one thing. `live` is read out by screen readers when the page opens. */
export function Notice({
  kind = 'info',
  title,
  live = false,
  children,
}: {
  kind?: NoticeKind
  title?: string
  live?: boolean
  children?: ReactNode
}) {
  const { icon, classes, accent } = LOOKS[kind]
  return (
    <div
      className={`flex gap-3 rounded-xl px-4 py-3 ${classes}`}
      role={live ? 'status' : undefined}
    >
      <Icon name={icon} className={`mt-0.5 ${accent}`} />
      <div className="min-w-0 grow">
        {title && <p className={`font-semibold ${accent}`}>{title}</p>}
        {children}
      </div>
    </div>
  )
}

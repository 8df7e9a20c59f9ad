import { Icon } from '../icon'

export type PartState = 'done' | 'current' | 'rest'

export interface LessonBarProps {
  /** Back to the day: "Hari ke-7". */
  back: { href: string; label: string }
  /** One per part, in order; `href` for parts that may be opened. */
  parts: readonly { state: PartState; href?: string; title: string }[]
}

/** The bar that stays on top of a lesson: back to the day, where one is, one segment a part. */
export function LessonBar({ back, parts }: LessonBarProps) {
  const current = parts.findIndex((part) => part.state === 'current') + 1
  return (
    <header className="no-print sticky top-0 z-10 border-b border-line bg-surface">
      <div className="column pt-1 pb-3">
        <div className="flex items-center justify-between gap-4">
          <a
            href={back.href}
            className="flex min-h-11 items-center gap-1.5 font-semibold text-river"
          >
            <Icon name="back" /> {back.label}
          </a>
          <span className="text-sm text-ink-2">
            {current} dari {parts.length} bagian
          </span>
        </div>
        <PartsBar parts={parts.map((part) => part.state)} />
      </div>
    </header>
  )
}

/** One segment a part: done full, the current one half in gold, the rest empty. Decoration beside words. */
export function PartsBar({ parts }: { parts: readonly PartState[] }) {
  return (
    <span className="flex gap-1.5" aria-hidden="true">
      {parts.map((state, index) => (
        <i key={index} className={`part part-${state}`} />
      ))}
    </span>
  )
}

import { Icon } from '../icon'
import { DayStrip } from '../motif/day-strip'
import type { HelaiState } from '../motif/helai'

/** One person who needs attention, with one reason in words. Triangle: act today. Clock: watch. */
export function AttentionRow({
  name,
  href,
  unit,
  strip,
  urgency,
  reason,
}: {
  name: string
  href: string
  unit: string
  /** The days so far. */
  strip: readonly HelaiState[]
  urgency: 'today' | 'watch'
  reason: string
}) {
  const done = strip.filter((state) => state === 'done').length
  return (
    <li className="border-b border-line py-3">
      <div className="flex items-start justify-between gap-4">
        <a
          href={href}
          className="font-semibold text-river hover:underline pointer-coarse:py-3 pointer-coarse:-my-3"
        >
          {name}
        </a>
        <DayStrip
          days={strip}
          label={`${done} dari ${strip.length} hari selesai`}
          className="mt-1 h-3.5 flex-none"
        />
      </div>
      <p className="text-sm text-ink-3">{unit}</p>
      <p className="mt-1 flex gap-2">
        {urgency === 'today' ? (
          <Icon name="alert" label="Tangani hari ini" className="text-alarm" />
        ) : (
          <Icon name="clock" label="Pantau" className="text-peat" />
        )}
        {reason}
      </p>
    </li>
  )
}

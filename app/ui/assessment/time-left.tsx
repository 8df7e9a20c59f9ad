import { formatTime } from '../format'
import { Icon } from '../icon'
import { Island } from '../island'

/**
 * When time is up. The island counts down from what the server says is left, and at the end hands the
 * form `form` over; the server decides what still counts.
 */
export function TimeLeft({
  deadline,
  secondsLeft,
  form,
}: {
  deadline: string
  secondsLeft: number
  form: string
}) {
  return (
    <div className="test-time no-print">
      <Icon name="clock" />
      <span data-sisa={secondsLeft} data-formulir={form} role="timer">
        {secondsLeft > 0 ? `Kerjakan sampai ${formatTime(deadline)}` : 'Waktu habis'}
      </span>
      <output className="sr-only" data-sisa-kabar="" />
      <Island name="timer" />
    </div>
  )
}

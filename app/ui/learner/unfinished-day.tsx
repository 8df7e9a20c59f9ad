import { Bead } from '../motif/sash'
import { Unbroken } from '../unbroken'

/** "Yang belum selesai": one earlier day, what is missing, until when, and where to go. */
export function UnfinishedDay({
  number,
  title,
  text,
  href,
  action,
}: {
  number: number
  title: string
  text: string
  href: string
  action: string
}) {
  return (
    <div className="flex gap-4 rounded-xl bg-peat-soft px-4 py-3.5">
      <Bead state="late" number={number} className="bead-inline" />
      <div className="min-w-0">
        <p className="font-semibold">
          <span className="sr-only">Hari {number}: </span>
          <Unbroken text={title} />
        </p>
        <p className="text-ink-2">{text}</p>
        <a
          href={href}
          className="inline-block py-2.5 font-semibold text-peat underline underline-offset-3"
        >
          {action}
        </a>
      </div>
    </div>
  )
}

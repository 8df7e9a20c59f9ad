import { LinkButton } from '../button'
import { Icon, type IconName } from '../icon'
import { SashBand, SashDay, SashThreads, type SashState } from '../motif/sash'
import { Tag } from '../tag'
import { Unbroken } from '../unbroken'

export interface PathDay {
  kind: 'day'
  number: number
  title: string
  state: SashState
  /** Dashed bead until done: the person sets the time. */
  selfStudy?: boolean
  /** "Selesai · Sel, 10 Jun", "Kuis belum selesai · Jum, 13 Jun", "Dibuka Kam, 19 Jun"; for today "1 dari 5 tugas selesai" */
  line: string
  /** "Rab, 18 Jun"; shown beside the tag of today. */
  date?: string
  /** Where the day opens; left out while it is locked. */
  href?: string
  /** The button of today: "Lanjutkan". */
  action?: string
}

export interface PathGroup {
  kind: 'group'
  title: string
  /** "3 hari daring" */
  note?: string
  /** True once a day of the group has opened. */
  woven: boolean
}

export interface PathHoliday {
  kind: 'holiday'
  /** "Jumat, 27 Juni: libur" */
  title: string
  /** Name of the holiday and "Tidak dihitung sebagai hari orientasi." */
  text: string
}

export type PathRow = PathDay | PathGroup | PathHoliday

const LINES: Record<SashState, { icon: IconName | null; classes: string }> = {
  done: { icon: 'check', classes: 'text-river' },
  late: { icon: 'clock', classes: 'font-semibold text-peat' },
  today: { icon: null, classes: 'text-ink-2' },
  locked: { icon: 'lock', classes: 'text-ink-3' },
}

/** The programme as one woven path, a sash down the left edge with a piece for every day. */
export function PathList({ rows }: { rows: readonly PathRow[] }) {
  return (
    <ol className="path">
      {rows.map((row, index) => (
        <Row key={index} row={row} />
      ))}
    </ol>
  )
}

function Row({ row }: { row: PathRow }) {
  if (row.kind === 'group') {
    return (
      <li className="path-row">
        <SashBand woven={row.woven} />
        <div className="self-center py-4">
          <h2 className="text-base sm:text-lg">
            <Unbroken text={row.title} />
          </h2>
          {row.note && <p className="text-sm text-ink-3">{row.note}</p>}
        </div>
      </li>
    )
  }
  if (row.kind === 'holiday') {
    return (
      <li className="path-row">
        <SashThreads />
        <div className="my-3 grow rounded-lg bg-sunk px-4 py-2.5 text-sm text-ink-2">
          <p className="font-semibold text-ink">{row.title}</p>
          <p>{row.text}</p>
        </div>
      </li>
    )
  }
  return row.state === 'today' ? <Today day={row} /> : <Day day={row} />
}

function Day({ day }: { day: PathDay }) {
  const { icon, classes } = LINES[day.state]
  const body = (
    <>
      <span className="sr-only">Hari {day.number}: </span>
      <span
        className={`block ${day.state === 'locked' ? 'font-medium text-ink-2' : 'font-semibold'}`}
      >
        <Unbroken text={day.title} />
      </span>
      <span className={`mt-0.5 flex items-center gap-2 text-sm ${classes}`}>
        {icon && <Icon name={icon} />} {day.line}
      </span>
    </>
  )
  return (
    <li className="path-row">
      <SashDay state={day.state} number={day.number} selfStudy={day.selfStudy} />
      <div className="flex grow items-center border-b border-line">
        {day.href ? (
          <a href={day.href} className="path-link">
            {body}
          </a>
        ) : (
          <div className="path-link">{body}</div>
        )}
      </div>
    </li>
  )
}

function Today({ day }: { day: PathDay }) {
  return (
    <li className="path-row path-today" aria-current="date">
      <SashDay state="today" number={day.number} selfStudy={day.selfStudy} />
      <div className="grow py-5">
        <p className="flex flex-wrap items-center gap-2 text-sm text-ink-3">
          <Tag tone="gold">Hari ini</Tag> {day.date}
        </p>
        <p className="mt-1 text-xl font-bold tracking-tight">
          <span className="sr-only">Hari {day.number}: </span>
          <Unbroken text={day.title} />
        </p>
        <p className="mt-1 text-sm text-ink-2">{day.line}</p>
        {day.href && day.action && (
          <div className="mt-4 max-w-sm">
            <LinkButton to={day.href} icon="gill" wide>
              {day.action}
            </LinkButton>
          </div>
        )}
      </div>
    </li>
  )
}

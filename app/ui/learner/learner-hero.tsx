import { DayStrip } from '../motif/day-strip'
import type { HelaiState } from '../motif/helai'
import { Unbroken } from '../unbroken'
import { ProgressRing, type SegmentState } from '../progress-ring'

export interface LearnerHeroProps {
  /** "Rabu, 18 Juni 2025" */
  date: string
  /** "Hari ke-7", or a sentence when today is no programme day. */
  title: string
  /** The day's theme: "Kompeten". */
  theme?: string
  /** "Agenda 2: BerAKHLAK" */
  agenda?: string
  /** One per required task of today; left out when there are none. */
  tasks?: readonly SegmentState[]
  /** One per programme day. */
  strip: readonly HelaiState[]
  /** The day, counted from 1, whose strand has just been woven. */
  woven?: number | null
  daysDone: number
  /** Days before today that are not finished. */
  daysLate: number
  /** Where the unfinished days are listed. */
  lateHref: string
}

/** The head of Hari ini: what day it is, how far today is, and the cloth so far on its gold line. */
export function LearnerHero(props: LearnerHeroProps) {
  const { date, title, theme, agenda, tasks = [], strip, daysDone, daysLate, lateHref } = props
  return (
    <>
      <div className="column relative">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 pt-2">
          <div className="min-w-0 flex-1 basis-40">
            <p className="text-on-forest-2">{date}</p>
            <h1 className="mt-1 text-3xl">
              <Unbroken text={title} />
            </h1>
            {theme && (
              <p className="mt-1 text-xl font-semibold">
                <Unbroken text={theme} />
              </p>
            )}
            {agenda && <p className="mt-1 text-sm text-on-forest-2">{agenda}</p>}
          </div>
          {tasks.length > 0 && <ProgressRing segments={tasks} />}
        </div>
        <DayStrip days={strip} woven={props.woven} className="mt-5 block w-full max-w-md" />
      </div>
      <div className="relative border-t-3 border-b border-t-gold border-b-line bg-surface text-ink">
        <p className="column flex flex-wrap items-center justify-between gap-x-4">
          <span className="py-2.5">
            <b className="font-bold">{daysDone}</b> dari {strip.length} hari selesai
          </span>
          {daysLate > 0 && (
            <a
              href={lateHref}
              className="py-2.5 font-semibold text-peat underline underline-offset-3"
            >
              {daysLate} belum selesai
            </a>
          )}
        </p>
      </div>
    </>
  )
}

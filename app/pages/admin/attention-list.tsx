import type { AttentionRow as Row } from '~/domain/progress/attention.server'
import { AttentionRow } from '~/ui/admin/attention-row'
import { StripLegend } from '~/ui/motif/strip-legend'
import type { IsoDate } from '~db/schema'
import { personStrip, type StripDay } from './shell-cohort'

/** People who need attention, each with the main reason; the others follow it when asked for. */
export function AttentionList({
  rows,
  cohort,
  allReasons = false,
}: {
  rows: readonly Row[]
  cohort: { slug: string; today: IsoDate; openDays: readonly StripDay[] }
  allReasons?: boolean
}) {
  return (
    <>
      <ul className="border-t border-line">
        {rows.map(({ enrolmentId, name, agencyName, marks, reasons }) => {
          const texts = (allReasons ? reasons : reasons.slice(0, 1)).map(({ text }) => text)
          return (
            <AttentionRow
              key={enrolmentId}
              name={name}
              href={`/kelola/kegiatan/${cohort.slug}/peserta/${enrolmentId}`}
              unit={agencyName ?? 'Tanpa perangkat daerah'}
              strip={personStrip(marks, cohort.openDays, cohort.today)}
              urgency={reasons[0].severity === 'act' ? 'today' : 'watch'}
              reason={texts.join(' · ')}
            />
          )
        })}
      </ul>
      {rows.length > 0 && <StripLegend />}
    </>
  )
}

import type { CohortPreview } from '~/domain/cohorts/preview-cohort.server'
import { Button } from '~/ui/button'
import { formatDay } from '~/ui/format'
import { Notice } from '~/ui/notice'
import { DayTable } from './day-table'

/** The dates a cohort would get, and the button that makes it. */
export function CohortPreviewPanel({
  preview,
  changed,
}: {
  preview: CohortPreview
  /** Dates or warnings differ from those shown when "Simpan" was pressed. */
  changed: boolean
}) {
  const { days, skipped, closesOn, warnings, signature } = preview
  const last = days.at(-1)
  return (
    <section aria-labelledby="pratinjau" className="grid min-w-0 grid-cols-1 gap-4">
      <h2 id="pratinjau">Periksa {days.length} hari ini</h2>
      <Notice kind={changed ? 'late' : 'info'} title="Belum ada yang disimpan" live>
        {changed && <p>Ada yang berubah sejak pratinjau terakhir. Periksa sekali lagi.</p>}
        {last && (
          <p>
            Hari terakhir {formatDay(last.date)}. Batas akhir {formatDay(closesOn)}.
          </p>
        )}
      </Notice>
      {warnings.map((warning) => (
        <Notice key={warning} kind="late">
          {warning}
        </Notice>
      ))}
      <input type="hidden" name="signature" value={signature} />
      <div>
        <Button name="aksi" value="simpan">
          Simpan kegiatan
        </Button>
      </div>
      <DayTable days={days} skipped={skipped} />
    </section>
  )
}

import type { Db } from '~db/schema'
import { recordAudit } from '../audit/record.server'
import { dayOf } from '../clock'
import { textWorkbook } from '../imports/text-workbook.server'
import type { Actor } from '../permissions/actor'
import { readCohortResults, type ResultFilter } from './cohort-results.server'

/** The people that fit the filter with their result and what is missing, as an .xlsx of text. Recorded. */
export async function exportResults(
  db: Db,
  actor: Actor,
  slug: string,
  filter: ResultFilter,
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const { cohort, rows } = await readCohortResults(db, actor, slug, filter)
  await recordAudit(db, actor, {
    verb: 'export',
    thing: 'results',
    thingId: cohort.id,
    details: { people: rows.length, agencyId: filter.agencyId, reason: filter.reason },
  })
  const bytes = await textWorkbook(
    'Kelulusan',
    [
      { heading: 'Nama', width: 32 },
      { heading: 'NIP', width: 21 },
      { heading: 'Perangkat daerah', width: 34 },
      { heading: 'Unit kerja', width: 34 },
      { heading: 'Hasil', width: 12 },
      { heading: 'Kurang', width: 80 },
    ],
    rows.map((row) => [
      row.name,
      row.nip ?? '',
      row.agencyName ?? '',
      row.unitName ?? '',
      row.passed ? 'Lulus' : 'Belum lulus',
      row.lacking.join('; '),
    ]),
  )
  return { bytes, fileName: `kelulusan-${cohort.slug}-${dayOf(actor.now)}.xlsx` }
}

import { z } from 'zod'
import type { Db, Id } from '~db/schema'
import { recordAudit } from '../audit/record.server'
import type { Actor } from '../permissions/actor'
import { must } from '../permissions/may'
import { finding } from './import.schema'
import { findImport, selectTab } from './imports.queries.server'
import { textWorkbook } from './text-workbook.server'

const REASON = 'Alasan'
const FIX = 'Cara memperbaiki'

/**
 * The refused rows as found, under the headings of their sheet, with the reason and the fix beside
 * each: to be corrected in place and uploaded as it is. Taking it is noted in the audit log.
 */
export async function refusedWorkbook(
  db: Db,
  actor: Actor,
  id: Id,
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const upload = await findImport(db, id)
  must(actor, { verb: 'steer', thing: 'cohort', cohortId: upload.cohortId })
  const rows = (await selectTab(db, id, 'refused').execute()).map((row) => ({
    cells: z.record(z.string(), z.string()).parse(JSON.parse(row.cells)),
    refusals: finding
      .array()
      .parse(JSON.parse(row.findings))
      .filter(({ level }) => level === 'refusal'),
  }))
  const headings = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))]
  const bytes = await textWorkbook(
    'Ditolak',
    [
      ...headings.map((heading) => ({ heading, width: 22 })),
      { heading: REASON, width: 60 },
      { heading: FIX, width: 60 },
    ],
    rows.map(({ cells, refusals }) => [
      ...headings.map((heading) => cells[heading] ?? ''),
      refusals.map(({ reason }) => reason).join(' '),
      refusals.map(({ fix }) => fix).join(' '),
    ]),
  )
  await recordAudit(db, actor, {
    verb: 'download-refused',
    thing: 'import',
    thingId: id,
    details: { rows: rows.length },
  })
  return { bytes, fileName: `${upload.fileName.replace(/\.\w+$/, '')}-ditolak.xlsx` }
}

import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { findCohort } from '~/domain/cohorts/find-cohort.server'
import { commitImport } from '~/domain/imports/commit-import.server'
import type { Finding } from '~/domain/imports/import.schema'
import type { ImportReport } from '~/domain/imports/import-report.rules'
import { rehearseImport } from '~/domain/imports/rehearse-import.server'
import { reportImport } from '~/domain/imports/report-import.server'
import { uploadImport } from '~/domain/imports/upload-import.server'
import { STAFF_GROUP_NAMES } from '~/domain/people/staff-group.rules'
import { printJson, runCommand, UsageFault, withStore } from './command'

await runCommand(
  'npm run people:import -- BERKAS --cohort SLUG [--dry-run] [--json]',
  {
    cohort: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  async ({ values, positionals }) => {
    const [file] = positionals
    const slug = values.cohort
    if (!file || !slug) throw new UsageFault('Sebutkan berkas dan kegiatannya.')
    const bytes = await readFile(file).catch(() => {
      throw new UsageFault(`Berkas ${file} tidak terbaca. Periksa nama dan letaknya.`)
    })
    const report = await withStore(async ({ db, actor }) => {
      const { id: cohortId } = await findCohort(db, actor, slug)
      const upload = { cohortId, fileName: basename(file), bytes }
      if (values['dry-run']) return rehearseImport(db, actor, upload)
      const { id: importId } = await uploadImport(db, actor, upload)
      await commitImport(db, actor, { importId })
      return reportImport(db, actor, importId)
    })
    if (values.json) printJson(asJson(report))
    else printSummary(report, values['dry-run'])
  },
)

function asJson({ summary, verdicts, refusals, warnings, changes }: ImportReport) {
  return {
    accepted: summary.accepted,
    rejected: refusals.map(({ sheet, row, column, reason, fix }) => ({
      sheet,
      row,
      column,
      reason,
      fix,
    })),
    warnings: warnings.map(({ sheet, row, column, reason }) => ({ sheet, row, column, reason })),
    known: verdicts.known,
    changes,
    byStaffGroup: {
      [STAFF_GROUP_NAMES.teknis]: summary.byStaffGroup.teknis,
      [STAFF_GROUP_NAMES.guru]: summary.byStaffGroup.guru,
      [STAFF_GROUP_NAMES.kesehatan]: summary.byStaffGroup.kesehatan,
    },
  }
}

function printSummary(report: ImportReport, dryRun: boolean): void {
  const { summary, verdicts, refusals, warnings, changes } = report
  const { teknis, guru, kesehatan } = summary.byStaffGroup
  console.log(`${summary.accepted} baris siap, ${verdicts.refused} baris ditolak.`)
  console.log(
    `Baru ${verdicts.new}, sudah dikenal dan masuk kegiatan ini ${verdicts.known}, diperbarui ${verdicts.update}, sama ${verdicts.same}.`,
  )
  console.log(`Tenaga teknis ${teknis}, guru ${guru}, tenaga kesehatan ${kesehatan}.`)
  printFindings('Ditolak', refusals)
  printFindings('Dengan catatan', warnings)
  printChanges(changes)
  console.log(dryRun ? 'Belum ada yang disimpan.' : 'Tersimpan.')
}

function printFindings(title: string, findings: readonly Finding[]): void {
  if (findings.length === 0) return
  console.log(`\n${title}:`)
  for (const { sheet, row, column, reason, fix } of findings)
    console.log(`  ${sheet}!${column}${row}  ${reason} ${fix}`)
  console.log('')
}

function printChanges(rows: ImportReport['changes']): void {
  if (rows.length === 0) return
  console.log('Yang berubah pada orang yang sudah dikenal:')
  for (const { sheet, row, name, changes } of rows)
    for (const { label, from, to, held } of changes)
      console.log(
        held
          ? `  ${sheet}!${row} ${name}  ${label} tetap ${from}; di berkas ${to}`
          : `  ${sheet}!${row} ${name}  ${label}: ${from} → ${to}`,
      )
  console.log('')
}

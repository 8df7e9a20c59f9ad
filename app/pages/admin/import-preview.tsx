import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { z } from 'zod'
import { chooseName } from '~/domain/imports/choose-name.server'
import { commitImport, type CommitOutcome } from '~/domain/imports/commit-import.server'
import { correctUnitAgency } from '~/domain/imports/correct-unit-agency.server'
import { discardImport } from '~/domain/imports/discard-import.server'
import { findCohortImport } from '~/domain/imports/find-cohort-import.server'
import { importPreview, type ImportPreview } from '~/domain/imports/import-preview.server'
import { findWatchedCohort } from '~/domain/progress/watched-cohort.server'
import { forAdministrator } from '~/http/page.server'
import { formatNumber, formatTime } from '~/ui/format'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { AdminShell } from '~/ui/shell/admin-shell'
import { ImportReading } from './import-reading'
import { ImportRows } from './import-rows'
import { ImportSteps } from './import-steps'
import { ImportSummaryBar } from './import-summary-bar'
import { ImportTabs } from './import-tabs'
import { ImportUnits } from './import-units'
import { IMPORT_TABS } from './import-words'
import { shellCohort } from './shell-cohort'

export const meta: MetaFunction = () => [
  { title: 'Periksa sebelum disimpan · Orientasi ASN Pontianak' },
]

/** `?bagian=` is the tab, `?halaman=` its page, `?ubah=` the unit whose agency is being corrected. */
export const loader = forAdministrator(async ({ db, actor, params, url }) => {
  const cohort = await findWatchedCohort(db, actor, params.cohort!)
  const { id } = await findCohortImport(db, actor, cohort.id, params.upload!)
  const wanted = url.searchParams.get('bagian')
  return {
    name: actor.name,
    cohort: shellCohort(cohort, cohort.today),
    editing: url.searchParams.get('ubah'),
    preview: await importPreview(db, actor, id, {
      tab: IMPORT_TABS.find(({ slug }) => slug === wanted)?.tab,
      page: Number(url.searchParams.get('halaman')) || 1,
    }),
  }
})

const actionSchema = z.discriminatedUnion('aksi', [
  z.object({ aksi: z.literal('simpan') }),
  z.object({ aksi: z.literal('batalkan') }),
  z.object({
    aksi: z.literal('nama'),
    lembar: z.string(),
    baris: z.coerce.number().int(),
    halaman: z.coerce.number().int().default(1),
    pilihan: z.enum(['berkas', 'tersimpan']),
  }),
  z.object({ aksi: z.literal('koreksi'), unit: z.string(), opd: z.string().max(200) }),
])

export const action = forAdministrator(async ({ db, actor, params, form, seeOther }) => {
  const cohort = await findWatchedCohort(db, actor, params.cohort!)
  const { id: importId } = await findCohortImport(db, actor, cohort.id, params.upload!)
  const input = await form(actionSchema)
  const here = `/kelola/kegiatan/${cohort.slug}/impor`
  switch (input.aksi) {
    case 'simpan': {
      const outcome = await commitImport(db, actor, { importId })
      return seeOther(`${here}/${importId}`, savedText(outcome))
    }
    case 'nama': {
      const choice = input.pilihan === 'berkas' ? 'take' : 'keep'
      const { lembar: sheet, baris: row, halaman } = input
      await chooseName(db, actor, { importId, sheet, row, choice })
      return seeOther(
        `${here}/${importId}?bagian=nama&halaman=${halaman}`,
        choice === 'take'
          ? `Baris ${row}: nama di berkas dipakai bila Anda menyimpan.`
          : `Baris ${row}: nama yang sudah dipastikan tetap dipakai.`,
      )
    }
    case 'batalkan':
      await discardImport(db, actor, { importId })
      return seeOther(here, 'Unggahan dibatalkan. Tidak ada yang disimpan.')
    case 'koreksi':
      await correctUnitAgency(db, actor, { importId, unitName: input.unit, agencyName: input.opd })
      return seeOther(
        `${here}/${importId}#unit`,
        `${input.unit} masuk ${input.opd}, sekarang dan pada impor berikutnya.`,
      )
  }
})

function savedText({ created, known, updated, same }: CommitOutcome): string {
  const parts = [
    `${formatNumber(created)} baru`,
    ...(known > 0 ? [`${formatNumber(known)} sudah dikenal`] : []),
    `${formatNumber(updated)} diperbarui`,
    `${formatNumber(same)} tidak berubah`,
  ]
  return `Tersimpan: ${parts.join(', ')}.`
}

const STEP = { preview: 2, committed: 4, discarded: 2 } as const

export default function ImportPreviewPage() {
  const { name, cohort, editing, preview } = useLoaderData<typeof loader>()
  const here = `/kelola/kegiatan/${cohort.slug}/impor`
  const rows = preview.accepted + preview.counts.refused
  const facts = [
    preview.fileName,
    ...sheetFact(preview),
    `${formatNumber(rows)} baris`,
    `diunggah ${formatTime(preview.uploadedAt)}`,
  ]
  return (
    <AdminShell
      current="impor"
      title={TITLE[preview.state]}
      lead={facts.join(' · ')}
      crumbs={[{ href: here, label: 'Impor peserta' }]}
      actions={<ImportSteps current={STEP[preview.state]} />}
      cohort={cohort}
      person={{ name }}
    >
      <ErrorSummary />
      <ImportSummaryBar preview={preview} here={here} />
      <ImportTabs preview={preview} />
      <ImportRows preview={preview} />
      <ImportReading preview={preview} />
      <ImportUnits preview={preview} editing={editing} />
    </AdminShell>
  )
}

/** The only sheet of a .csv is the file itself. */
function sheetFact({ fileName, sheets }: ImportPreview): string[] {
  const named = sheets.filter((sheet) => sheet !== fileName)
  return named.length > 0 ? [`lembar ${named.map((sheet) => `“${sheet}”`).join(', ')}`] : []
}

const TITLE = {
  preview: 'Periksa sebelum disimpan',
  committed: 'Sudah disimpan',
  discarded: 'Unggahan dibatalkan',
} as const

import { Form, useLoaderData, type MetaFunction } from '@remix-run/react'
import { z } from 'zod'
import { newId } from '~/domain/ids'
import { listImports } from '~/domain/imports/list-imports.server'
import { uploadImport } from '~/domain/imports/upload-import.server'
import { findWatchedCohort } from '~/domain/progress/watched-cohort.server'
import { invalid } from '~/domain/refusal'
import { forAdministrator } from '~/http/page.server'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatInstant, formatNumber } from '~/ui/format'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { FileField } from '~/ui/forms/field'
import { AdminShell } from '~/ui/shell/admin-shell'
import { Table } from '~/ui/table'
import { ImportSteps } from './import-steps'
import { IMPORT_STATE_WORDS } from './import-words'
import { shellCohort } from './shell-cohort'

export const meta: MetaFunction = () => [{ title: 'Impor peserta · Orientasi ASN Pontianak' }]

export const loader = forAdministrator(async ({ db, actor, params }) => {
  const cohort = await findWatchedCohort(db, actor, params.cohort!)
  return {
    name: actor.name,
    cohort: shellCohort(cohort, cohort.today),
    newId: newId(),
    uploads: await listImports(db, actor, cohort.id),
  }
})

const uploadSchema = z.object({ id: z.uuid() })

export const action = forAdministrator(async ({ db, actor, params, form, upload, seeOther }) => {
  const cohort = await findWatchedCohort(db, actor, params.cohort!)
  const { id } = await form(uploadSchema)
  const file = await upload('berkas')
  if (!file) invalid('Pilih berkasnya dahulu.', { berkas: 'Pilih berkas .xlsx atau .csv.' })
  const input = { id, cohortId: cohort.id, fileName: file.name, bytes: file.bytes }
  await uploadImport(db, actor, input)
  return seeOther(`/kelola/kegiatan/${cohort.slug}/impor/${id}`)
})

export default function ImportUploadPage() {
  const { name, cohort, newId: id, uploads } = useLoaderData<typeof loader>()
  return (
    <AdminShell
      current="impor"
      title="Impor peserta"
      lead="Unggah daftar peserta apa adanya. Anda memeriksanya dahulu; belum ada yang disimpan."
      actions={<ImportSteps current={1} />}
      cohort={cohort}
      person={{ name }}
    >
      <ErrorSummary />
      <Form method="post" encType="multipart/form-data" className="max-w-xl">
        <input type="hidden" name="id" value={id} />
        <FileField
          name="berkas"
          label="Berkas daftar peserta"
          hint="Excel (.xlsx) atau .csv, paling besar 10 MB. Judul kolom dikenali dari namanya; yang wajib hanya kolom nama."
          accept=".xlsx,.csv"
          required
        />
        <Button icon="upload">Periksa berkas</Button>
      </Form>
      <section className="mt-8">
        <h2 className="mb-2">Unggahan sebelumnya</h2>
        {uploads.length === 0 ? (
          <EmptyState title="Belum ada unggahan">
            NIK, agama, dan alamat tidak dibaca. Berkasnya dihapus begitu unggahan disimpan atau
            dibatalkan.
          </EmptyState>
        ) : (
          <Table
            caption="Unggahan sebelumnya"
            hideCaption
            head={['Berkas', 'Diunggah', 'Baris siap', 'Keadaan']}
            rows={uploads.map((upload) => ({
              key: upload.id,
              cells: [
                <a
                  key="berkas"
                  href={`/kelola/kegiatan/${cohort.slug}/impor/${upload.id}`}
                  className="link"
                >
                  {upload.fileName}
                </a>,
                formatInstant(upload.uploadedAt),
                `${formatNumber(upload.accepted)} dari ${formatNumber(upload.rows)}`,
                IMPORT_STATE_WORDS[upload.state],
              ],
            }))}
          />
        )}
      </section>
    </AdminShell>
  )
}

import { Form, useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { z } from 'zod'
import { cohortSchema } from '~/domain/cohorts/cohort.schema'
import { createCohort } from '~/domain/cohorts/create-cohort.server'
import { previewCohort } from '~/domain/cohorts/preview-cohort.server'
import { newId } from '~/domain/ids'
import { listProgrammes } from '~/domain/programmes/list-programmes.server'
import { forAdministrator } from '~/http/page.server'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { useRefusedForm } from '~/ui/forms/use-refused-form'
import { AdminShell } from '~/ui/shell/admin-shell'
import { CohortFields } from './cohort-fields'
import { CohortPreviewPanel } from './cohort-preview-panel'

export const meta: MetaFunction = () => [{ title: 'Kegiatan baru · Orientasi ASN Pontianak' }]

export const loader = forAdministrator(async ({ db, actor }) => ({
  person: { name: actor.name },
  programmes: await listProgrammes(db, actor),
  id: newId(),
}))

const buttons = z.object({
  aksi: z.enum(['periksa', 'simpan']),
  /** The preview that was read; empty before the first. */
  signature: z.string().default(''),
})

export const action = forAdministrator(async ({ db, actor, form, seeOther }) => {
  const { aksi, signature } = await form(buttons)
  const values = await form(cohortSchema)
  const preview = await previewCohort(db, actor, values)
  // What is saved is what was seen: other dates than those shown are shown first.
  if (aksi === 'periksa' || signature !== preview.signature) {
    return { preview, values, changed: aksi === 'simpan' }
  }
  const { slug } = await createCohort(db, actor, values)
  return seeOther(
    `/kelola/kegiatan/${slug}`,
    'Kegiatan tersimpan. Berikutnya unggah daftar peserta.',
  )
})

export default function NewCohortPage() {
  const { person, programmes, id } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const checked = answer && 'preview' in answer ? answer : null
  const kept = useRefusedForm()?.values.id
  return (
    <AdminShell
      current="kegiatan"
      title="Kegiatan baru"
      crumbs={[{ href: '/kelola/kegiatan', label: 'Kegiatan' }]}
      person={person}
    >
      <Form
        method="post"
        className={
          checked
            ? 'grid grid-cols-1 items-start gap-x-10 gap-y-8 xl:grid-cols-[1fr_28rem]'
            : 'max-w-xl'
        }
      >
        <input type="hidden" name="id" value={checked?.values.id ?? String(kept ?? id)} />
        {checked && <CohortPreviewPanel preview={checked.preview} changed={checked.changed} />}
        <div>
          <ErrorSummary />
          <CohortFields
            programmes={programmes}
            values={checked?.values}
            checked={checked !== null}
          />
        </div>
      </Form>
    </AdminShell>
  )
}

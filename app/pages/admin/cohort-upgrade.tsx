import { Form, useLoaderData, type MetaFunction } from '@remix-run/react'
import { Fragment } from 'react'
import { z } from 'zod'
import { dayOf } from '~/domain/clock'
import {
  OPEN_DAY_MEANING,
  openDaysIn,
  outcomeWords,
  reachWords,
} from '~/domain/cohorts/describe-upgrade.rules'
import { findCohort } from '~/domain/cohorts/find-cohort.server'
import { upgradeCohort, upgradePreview } from '~/domain/cohorts/upgrade.server'
import { forAdministrator } from '~/http/page.server'
import { Button, LinkButton } from '~/ui/button'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { formatCount } from '~/ui/format'
import { Notice } from '~/ui/notice'
import { AdminShell } from '~/ui/shell/admin-shell'
import { Table } from '~/ui/table'
import { Tag } from '~/ui/tag'
import { shellCohort } from './shell-cohort'

export const meta: MetaFunction = () => [{ title: 'Pembaruan materi · Orientasi ASN Pontianak' }]

/** `?salah-ketik=ya` shows what would also move if the changes are only typing errors. */
export const loader = forAdministrator(async ({ db, actor, params, url }) => {
  const cohort = await findCohort(db, actor, params.cohort ?? '')
  const typo = url.searchParams.get('salah-ketik') === 'ya'
  return {
    person: { name: actor.name },
    shell: shellCohort(cohort, dayOf(actor.now)),
    typo,
    preview: await upgradePreview(db, actor, { cohortId: cohort.id, typo }),
  }
})

const applySchema = z.object({
  typo: z.enum(['ya', 'tidak']).transform((answer) => answer === 'ya'),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
})

export const action = forAdministrator(async ({ db, actor, params, form, seeOther }) => {
  const cohort = await findCohort(db, actor, params.cohort ?? '')
  const input = await form(applySchema)
  await upgradeCohort(db, actor, { cohortId: cohort.id, ...input })
  return seeOther(`/kelola/kegiatan/${cohort.slug}/pembaruan`, 'Materi kegiatan ini diperbarui.')
})

type Preview = Awaited<ReturnType<typeof upgradePreview>>

export default function CohortUpgradePage() {
  const { person, shell, typo, preview } = useLoaderData<typeof loader>()
  const applying = preview.changes.filter((change) => change.applies)
  const kept = preview.changes.filter((change) => !change.applies)
  const openDays = openDaysIn(preview.changes)
  return (
    <AdminShell
      current="pembaruan"
      title="Pembaruan materi"
      lead="Kegiatan memakai versi materi saat dibuat, sampai Anda memperbaruinya di sini."
      cohort={shell}
      person={person}
    >
      <ErrorSummary />
      <div className="grid max-w-4xl grid-cols-1 gap-6">
        <State preview={preview} applying={applying.length} />
        {openDays > 0 && (
          <Notice
            kind="late"
            title={`${formatCount(openDays, 'hari')} yang sudah dibuka mendapat tugas baru`}
          >
            {OPEN_DAY_MEANING}
          </Notice>
        )}
        {preview.heldDays.length > 0 && (
          <Notice kind="late" title="Susunan hari tidak berubah">
            Program yang baru berbeda pada: {preview.heldDays.join(', ')}. Kegiatan yang sudah
            dibuat tetap memakai harinya sendiri.
          </Notice>
        )}
        {preview.changesAnything && (
          <Form method="post" className="flex flex-wrap items-center gap-3">
            <input type="hidden" name="signature" value={preview.signature} />
            <input type="hidden" name="typo" value={typo ? 'ya' : 'tidak'} />
            <Button icon="swap">Terapkan pembaruan</Button>
            {typo && (
              <LinkButton to="?" kind="quiet">
                Bukan salah ketik
              </LinkButton>
            )}
          </Form>
        )}
        {preview.renamedDays.length > 0 && (
          <Table
            caption="Judul hari"
            head={['Hari', 'Semula', 'Menjadi']}
            rows={preview.renamedDays.map(({ dayId, number, from, to }) => ({
              key: dayId,
              cells: [number, from, to],
            }))}
          />
        )}
        {applying.length > 0 && <Changes caption="Yang akan diperbarui" changes={applying} />}
        {kept.length > 0 && <Changes caption="Yang tetap seperti sekarang" changes={kept} />}
        {kept.length > 0 && !typo && (
          <p className="text-ink-2">
            Perubahannya hanya salah ketik?{' '}
            <a href="?salah-ketik=ya" className="link">
              Lihat yang bisa ikut diperbarui
            </a>
            . Butir yang bagian atau pertanyaannya berubah tetap menunggu.
          </p>
        )}
      </div>
    </AdminShell>
  )
}

function State({ preview, applying }: { preview: Preview; applying: number }) {
  if (!preview.changesAnything) {
    return (
      <Notice kind="done" title="Sudah memakai versi terbaru">
        Materi yang terbit kemudian muncul di sini.
      </Notice>
    )
  }
  return (
    <Notice kind="info" title="Belum ada yang diubah">
      {formatCount(applying, 'butir')} akan diperbarui bagi {formatCount(preview.people, 'peserta')}
      . Yang sudah selesai tetap selesai.
    </Notice>
  )
}

function Changes({ caption, changes }: { caption: string; changes: Preview['changes'] }) {
  return (
    <Table
      caption={caption}
      head={['Butir', { head: 'Hari', figures: true }, 'Perubahan']}
      rows={changes.map((change) => ({
        key: change.itemId,
        cells: [
          change.title,
          change.dayNumber,
          <Fragment key="outcome">
            <Tag tone={change.applies ? 'river' : 'plain'}>{outcomeWords(change)}</Tag>{' '}
            {reachWords(change)}
          </Fragment>,
        ],
      }))}
    />
  )
}

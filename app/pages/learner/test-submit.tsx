import { redirect } from '@remix-run/node'
import type { MetaFunction } from '@remix-run/react'
import { Form, useLoaderData } from '@remix-run/react'
import { attemptPage } from '~/domain/assessment/attempt-page.server'
import { saveAttempt } from '~/domain/assessment/save-attempt.server'
import { forLearner } from '~/http/page.server'
import { Button, LinkButton } from '~/ui/button'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { formatTime, initials } from '~/ui/format'
import { LearnerShell } from '~/ui/shell/learner-shell'

export const meta: MetaFunction = () => [{ title: 'Serahkan tes · Orientasi ASN Pontianak' }]

export const loader = forLearner(async ({ db, actor, enrolmentId, params }) => {
  const { item: itemId = '', attempt: attemptId = '' } = params
  const page = await attemptPage(db, actor, { enrolmentId, itemId, attemptId, page: 1 })
  if (page.attempt.closed) throw redirect(`/belajar/tes/${itemId}/${attemptId}/hasil`, 303)
  const { item, attempt, overview, time } = page
  return { name: actor.name, item, attempt, overview, time }
})

export const action = forLearner(async ({ db, actor, enrolmentId, params, seeOther }) => {
  const { item: itemId = '', attempt: attemptId = '' } = params
  const place = { enrolmentId, itemId, attemptId }
  const { finishedDay } = await saveAttempt(db, actor, { ...place, answers: [], submit: true })
  return seeOther(
    `/belajar/tes/${itemId}/${attemptId}/hasil`,
    finishedDay === null ? undefined : `Hari ke-${finishedDay} selesai.`,
  )
})

export default function TestSubmit() {
  const { name, item, attempt, overview, time } = useLoaderData<typeof loader>()
  const here = `/belajar/tes/${item.itemId}/${attempt.id}`
  const open = overview.filter((one) => !one.answered)
  return (
    <LearnerShell current="hari-ini" person={{ name, initials: initials(name) }}>
      <p className="text-sm text-ink-2">{item.title}</p>
      <h1 className="mb-4">Serahkan tes ini?</h1>
      <ErrorSummary />
      <p>
        {open.length === 0
          ? `Semua ${overview.length} soal sudah Anda jawab.`
          : `${open.length} dari ${overview.length} soal belum dijawab. Soal yang belum dijawab tidak mendapat nilai.`}{' '}
        Setelah diserahkan, jawaban tidak dapat diubah.
      </p>
      {open.length > 0 && (
        <ul className="my-4 flex flex-wrap gap-2">
          {open.map(({ number, page }) => (
            <li key={number}>
              <a href={`${here}?bagian=${page}#soal-${number}`} className="link inline-block p-2">
                Soal {number}
              </a>
            </li>
          ))}
        </ul>
      )}
      {time && <p className="my-4">Waktu mengerjakan sampai {formatTime(time.deadline)}.</p>}
      <Form method="post" className="mt-6 grid gap-3">
        <Button icon="gill" wide>
          Serahkan
        </Button>
        <LinkButton kind="secondary" to={here} wide>
          Kembali mengerjakan
        </LinkButton>
      </Form>
    </LearnerShell>
  )
}

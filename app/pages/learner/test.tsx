import type { MetaFunction } from '@remix-run/react'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { startAttempt } from '~/domain/assessment/start-attempt.server'
import { testPage, type TestPage } from '~/domain/assessment/test-page.server'
import { forLearner } from '~/http/page.server'
import { Button, LinkButton } from '~/ui/button'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { formatInstant, formatTime, initials } from '~/ui/format'
import { LearnerShell } from '~/ui/shell/learner-shell'
import { resultWords, reviewPromise, testFacts, whyClosed } from './test-words'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.item.title ?? 'Tes'} · Orientasi ASN Pontianak` },
]

export const loader = forLearner(async ({ db, actor, enrolmentId, params }) => ({
  name: actor.name,
  page: await testPage(db, actor, { enrolmentId, itemId: params.item! }),
}))

const startForm = z.object({ ke: z.coerce.number().int().min(1).max(10_000).catch(0) })

export const action = forLearner(async ({ db, actor, enrolmentId, params, form, seeOther }) => {
  const itemId = params.item!
  const { ke: number } = await form(startForm)
  const { attemptId } = await startAttempt(db, actor, { enrolmentId, itemId, number })
  return seeOther(`/belajar/tes/${itemId}/${attemptId}`)
})

export default function Test() {
  const { name, page } = useLoaderData<typeof loader>()
  const { item, day, earlier, settings } = page
  return (
    <LearnerShell current="hari-ini" person={{ name, initials: initials(name) }}>
      <p className="text-sm">
        <a href={`/belajar/hari/${day.dayId}`} className="link">
          Hari ke-{day.number}
        </a>
      </p>
      <h1 className="mb-4">{item.title}</h1>
      <ErrorSummary />
      <dl className="grid gap-px overflow-hidden rounded-xl border border-line bg-line">
        {testFacts(page).map(({ term, words }) => (
          <div key={term} className="flex flex-wrap justify-between gap-x-4 bg-surface px-4 py-2.5">
            <dt className="text-ink-2">{term}</dt>
            <dd className="font-semibold">{words}</dd>
          </div>
        ))}
      </dl>
      <p className="my-4 text-ink-2">
        {reviewPromise(settings.review)} Jawaban tersimpan di setiap halaman, jadi Anda dapat
        berpindah perangkat di tengah tes.
        {settings.minutes > 0 && ' Waktu tetap berjalan walaupun halaman ditutup.'}
      </p>
      <Next page={page} />
      {earlier.length > 0 && <Earlier page={page} />}
    </LearnerShell>
  )
}

function Next({ page }: { page: TestPage }) {
  const { item, running, allowance, next } = page
  if (running) {
    return (
      <>
        {running.deadline && (
          <p className="mb-3">Kerjakan sampai {formatTime(running.deadline)}.</p>
        )}
        <LinkButton to={`/belajar/tes/${item.itemId}/${running.id}`} icon="gill" wide>
          Lanjutkan tes
        </LinkButton>
      </>
    )
  }
  const why = whyClosed(allowance)
  if (why !== null) return <p className="rounded-lg bg-sunk px-4 py-3">{why}</p>
  return (
    <Form method="post">
      <input type="hidden" name="ke" value={next} />
      <Button icon="gill" wide>
        {next === 1 ? 'Mulai' : `Mulai pengerjaan ke-${next}`}
      </Button>
    </Form>
  )
}

function Earlier({ page: { item, earlier, settings } }: { page: TestPage }) {
  return (
    <section className="mt-8" aria-labelledby="pengerjaan">
      <h2 id="pengerjaan" className="mb-3">
        Pengerjaan Anda
      </h2>
      <ul className="overflow-hidden rounded-xl border border-line bg-surface">
        {earlier.toReversed().map(({ id, number, closedAt, closedBy, result }) => (
          <li key={id} className="border-b border-line px-4 py-3 last:border-b-0">
            <a href={`/belajar/tes/${item.itemId}/${id}/hasil`} className="link inline-block py-1">
              Pengerjaan ke-{number}
              {result && `: ${resultWords(result, settings.passMark)}`}
            </a>
            <span className="block text-sm text-ink-2">
              {closedBy === 'waktu' ? 'Ditutup karena waktu habis, ' : 'Diserahkan '}
              {formatInstant(closedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

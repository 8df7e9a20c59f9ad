import { redirect } from '@remix-run/node'
import type { MetaFunction } from '@remix-run/react'
import { useLoaderData } from '@remix-run/react'
import { attemptResult, type AttemptResultPage } from '~/domain/assessment/attempt-result.server'
import { forLearner } from '~/http/page.server'
import { ReviewedQuestionView } from '~/ui/assessment/reviewed-question'
import { LinkButton } from '~/ui/button'
import { formatDay, formatInstant, formatNumber, formatTime, initials } from '~/ui/format'
import { LearnerShell } from '~/ui/shell/learner-shell'

export const meta: MetaFunction = () => [{ title: 'Hasil tes · Orientasi ASN Pontianak' }]

export const loader = forLearner(async ({ db, actor, enrolmentId, params }) => {
  const { item: itemId = '', attempt: attemptId = '' } = params
  const page = await attemptResult(db, actor, { enrolmentId, itemId, attemptId })
  if (page.attempt.running) throw redirect(`/belajar/tes/${itemId}/${attemptId}`, 303)
  return { name: actor.name, page }
})

export default function TestResult() {
  const { name, page } = useLoaderData<typeof loader>()
  const { item, attempt, feedback } = page
  return (
    <LearnerShell current="hari-ini" person={{ name, initials: initials(name) }}>
      <p className="text-sm">
        <a href={`/belajar/tes/${item.itemId}`} className="link">
          {item.title}
        </a>
      </p>
      <h1 className="mb-4">Hasil pengerjaan ke-{attempt.number}</h1>
      {attempt.closedAt === null ? <Collecting page={page} /> : <Outcome page={page} />}
      {page.feedbackAfter && (
        <p className="mt-4 text-ink-2">
          Jawaban yang tepat tampil setelah {formatDay(page.feedbackAfter)}.
        </p>
      )}
      {feedback && (
        <section className="mt-8" aria-labelledby="pembahasan">
          <h2 id="pembahasan">Pembahasan</h2>
          <ol className="lesson test-review">
            {feedback.map((reviewed) => (
              <ReviewedQuestionView key={reviewed.number} {...reviewed} />
            ))}
          </ol>
        </section>
      )}
    </LearnerShell>
  )
}

/** Time is up, and answers on their way still count for a moment. */
function Collecting({ page: { item, attempt } }: { page: AttemptResultPage }) {
  return (
    <>
      <p className="mb-4 rounded-lg bg-peat-soft px-4 py-3">
        Waktu mengerjakan sudah habis. Jawaban Anda tersimpan; yang masih di perjalanan ditunggu
        sampai {attempt.countsUntil && formatTime(attempt.countsUntil)}.
      </p>
      <LinkButton to={`/belajar/tes/${item.itemId}/${attempt.id}/hasil`} wide>
        Lihat hasil
      </LinkButton>
    </>
  )
}

function Outcome({ page }: { page: AttemptResultPage }) {
  const { item, attempt, result, passMark, mayTryAgain } = page
  return (
    <>
      {result ? (
        <div className="rounded-xl border border-line bg-surface px-4 py-5">
          <p className="test-score">{formatNumber(result.percent)}</p>
          <p className="text-ink-2">dari 100</p>
          {passMark > 0 && (
            <p className="mt-2 font-semibold">
              {result.passed
                ? `Lulus. Nilai lulus tes ini ${passMark}.`
                : `Belum lulus. Nilai lulus tes ini ${passMark}.`}
            </p>
          )}
        </div>
      ) : (
        <p className="rounded-lg bg-river-soft px-4 py-3">Jawaban Anda sudah diterima.</p>
      )}
      <p className="mt-4 text-ink-2">
        {attempt.answered} dari {attempt.questions} soal dijawab.{' '}
        {attempt.closedBy === 'waktu' ? 'Ditutup karena waktu habis, ' : 'Diserahkan '}
        {attempt.closedAt && formatInstant(attempt.closedAt)}.
      </p>
      <div className="mt-6 grid gap-3">
        <LinkButton to="/belajar" icon="gill" wide>
          Ke Hari ini
        </LinkButton>
        {mayTryAgain && (
          <LinkButton kind="secondary" to={`/belajar/tes/${item.itemId}`} wide>
            Kerjakan lagi
          </LinkButton>
        )}
      </div>
    </>
  )
}

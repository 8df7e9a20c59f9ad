import { redirect } from '@remix-run/node'
import type { MetaFunction } from '@remix-run/react'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { attemptPage, pageOfQuestion } from '~/domain/assessment/attempt-page.server'
import { TOO_LATE } from '~/domain/assessment/keep-answers.server'
import { saveAttempt } from '~/domain/assessment/save-attempt.server'
import { forLearner } from '~/http/page.server'
import { AskedQuestionView } from '~/ui/assessment/asked-question'
import { QuestionOverview } from '~/ui/assessment/question-overview'
import { TimeLeft } from '~/ui/assessment/time-left'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { UnsentNotice } from '~/ui/learner/unsent-notice'
import { LessonShell } from '~/ui/shell/lesson-shell'
import { readPartAnswers } from './part-answers'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.item.title ?? 'Tes'} · Orientasi ASN Pontianak` },
]

export const loader = forLearner(async ({ db, actor, enrolmentId, params, url }) => {
  const { item: itemId = '', attempt: attemptId = '' } = params
  const wanted = Number(url.searchParams.get('bagian') ?? 1)
  const page = await attemptPage(db, actor, {
    enrolmentId,
    itemId,
    attemptId,
    page: Number.isInteger(wanted) ? wanted : 1,
  })
  if (page.attempt.closed) throw redirect(`/belajar/tes/${itemId}/${attemptId}/hasil`, 303)
  return { page }
})

/** Beside the button, the answers: their names come from the questions. */
const attemptForm = z.looseObject({ aksi: z.string().optional() })

export const action = forLearner(
  async ({ db, actor, enrolmentId, params, form, url, seeOther }) => {
    const { item: itemId = '', attempt: attemptId = '' } = params
    const here = `/belajar/tes/${itemId}/${attemptId}`
    const { aksi = '', ...posted } = await form(attemptForm)
    const answers = readPartAnswers(posted)
    const place = { enrolmentId, itemId, attemptId }
    const saved = await saveAttempt(db, actor, { ...place, answers, submit: false })
    if (saved.closed) return seeOther(`${here}/hasil`, saved.late > 0 ? TOO_LATE : undefined)
    if (aksi === 'waktu') return seeOther(`${here}/hasil`)
    if (aksi === 'serahkan') return seeOther(`${here}/serahkan`)
    const page = Number(url.searchParams.get('bagian') ?? 1) || 1
    if (aksi === 'lanjut') return seeOther(`${here}?bagian=${page + 1}`)
    const [kind, number] = aksi.split(':')
    if (kind === 'ke') {
      return seeOther(`${here}?bagian=${pageOfQuestion(Number(number))}#soal-${Number(number)}`)
    }
    return seeOther(`${here}?bagian=${page}`, 'Tersimpan.')
  },
)

const FORM = 'pengerjaan'

export default function TestAttempt() {
  const { page } = useLoaderData<typeof loader>()
  const { item, attempt, questions, overview, time } = page
  const here = `/belajar/tes/${item.itemId}/${attempt.id}`
  const last = page.page === page.pages
  return (
    <LessonShell
      back={{ href: `/belajar/tes/${item.itemId}`, label: item.title }}
      parts={Array.from({ length: page.pages }, (_, index) => {
        const own = overview.filter((one) => one.page === index + 1)
        const done = own.every((one) => one.answered)
        return {
          title: `Bagian ${index + 1}`,
          state: index + 1 === page.page ? 'current' : done ? 'done' : 'rest',
        } as const
      })}
    >
      <p className="text-sm text-ink-3">Pengerjaan ke-{attempt.number}</p>
      <h1>
        Soal {questions[0]?.number ?? 0} sampai {questions.at(-1)?.number ?? 0}
      </h1>
      <ErrorSummary />
      <Form
        method="post"
        id={FORM}
        action={`${here}?bagian=${page.page}`}
        data-butir={item.itemId}
        data-bagian="tes"
        data-pengerjaan={attempt.id}
      >
        {questions.map((asked) => (
          <div key={asked.question.id} id={`soal-${asked.number}`} className="test-place">
            <AskedQuestionView {...asked} />
          </div>
        ))}
        <UnsentNotice />
        <div className="mt-8 grid gap-3">
          {last ? (
            <Button name="aksi" value="serahkan" icon="gill" wide>
              Periksa lalu serahkan
            </Button>
          ) : (
            <Button name="aksi" value="lanjut" icon="gill" wide>
              Simpan dan lanjut
            </Button>
          )}
          {!last && (
            <Button kind="secondary" name="aksi" value="serahkan" wide>
              Serahkan
            </Button>
          )}
        </div>
        <QuestionOverview overview={overview} page={page.page} />
        {time && (
          <>
            <button name="aksi" value="waktu" hidden>
              Waktu habis
            </button>
            <TimeLeft {...time} form={FORM} />
          </>
        )}
      </Form>
    </LessonShell>
  )
}

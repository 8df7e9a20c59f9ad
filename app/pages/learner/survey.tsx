import type { MetaFunction } from '@remix-run/react'
import { Form, useLoaderData } from '@remix-run/react'
import { answerSurveySchema, LONGEST_REMARK } from '~/domain/surveys/answer-survey.schema'
import { answerSurvey } from '~/domain/surveys/answer-survey.server'
import { surveyPage, type SurveyPage } from '~/domain/surveys/survey-page.server'
import { forLearner } from '~/http/page.server'
import { Button, LinkButton } from '~/ui/button'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { TextAreaField } from '~/ui/forms/text-field'
import { formatDay, initials } from '~/ui/format'
import { Notice } from '~/ui/notice'
import { LearnerShell } from '~/ui/shell/learner-shell'
import { SurveyQuestions } from './survey-questions'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.item.title ?? 'Survei'} · Orientasi ASN Pontianak` },
]

export const loader = forLearner(async ({ db, actor, enrolmentId, params }) => ({
  name: actor.name,
  page: await surveyPage(db, actor, { enrolmentId, itemId: params.item! }),
}))

export const action = forLearner(async ({ db, actor, enrolmentId, params, form, seeOther }) => {
  const answered = await answerSurvey(db, actor, {
    enrolmentId,
    itemId: params.item!,
    form: await form(answerSurveySchema),
  })
  const thanks = answered.repeated
    ? 'Survei ini sudah Anda isi sebelumnya, jadi jawaban tadi tidak dihitung lagi.'
    : 'Terima kasih. Jawaban Anda diterima tanpa nama.'
  return answered.finishedDay
    ? seeOther(`/belajar?ditenun=${answered.finishedDay}`, thanks)
    : seeOther('/belajar', thanks)
})

export default function Survey() {
  const { name, page } = useLoaderData<typeof loader>()
  return (
    <LearnerShell current="jadwal" person={{ name, initials: initials(name) }}>
      <p className="text-sm text-ink-2">
        <a href={`/belajar/hari/${page.day.dayId}`} className="link inline-block py-2">
          Hari ke-{page.day.number}
        </a>
      </p>
      <h1 className="mb-3">{page.item.title}</h1>
      {page.answered ? <Answered /> : page.closed ? <Closed page={page} /> : <Ask page={page} />}
    </LearnerShell>
  )
}

function Answered() {
  return (
    <>
      <Notice kind="done" title="Sudah Anda isi">
        Jawaban tidak dapat dibuka lagi, juga oleh Anda: jawaban dijumlahkan tanpa nama, dan yang
        tercatat hanya bahwa Anda sudah mengisi.
      </Notice>
      <div className="mt-4">
        <LinkButton to="/belajar" icon="gill" wide>
          Ke Hari ini
        </LinkButton>
      </div>
    </>
  )
}

function Closed({ page }: { page: SurveyPage }) {
  return (
    <Notice title="Survei sudah ditutup">
      Batas akhir kegiatan ini {formatDay(page.closesOn)} sudah lewat, jadi jawaban baru tidak
      diterima.
    </Notice>
  )
}

function Ask({ page }: { page: SurveyPage }) {
  const { questionnaire, subjects, threshold } = page
  return (
    <>
      <p className="mb-3">{questionnaire.introduction}</p>
      <Notice title="Jawaban Anda tanpa nama">
        Yang tercatat atas nama Anda hanya bahwa survei ini sudah diisi. Pilihan Anda dijumlahkan
        dengan jawaban lain dan tidak disimpan satu per satu. Laporan baru dibuka sesudah batas
        akhir kegiatan atau setelah semua peserta mengisi, dan hanya bila yang menjawab sedikitnya{' '}
        {threshold} orang.
      </Notice>
      <div className="mt-6">
        <ErrorSummary />
        <Form method="post">
          <input type="hidden" name="revisi" value={page.revisionId} />
          <SurveyQuestions questionnaire={questionnaire} subjects={subjects} />
          <TextAreaField
            name="masukan"
            label={questionnaire.remark}
            hint={`Boleh dikosongkan. Jangan menulis nama siapa pun, NIP, atau hal yang menunjukkan diri Anda: tulisan ini dibaca apa adanya. Paling banyak ${LONGEST_REMARK} huruf.`}
            rows={5}
            maxLength={LONGEST_REMARK}
          />
          <p className="mb-3 text-ink-2">
            Setelah dikirim, jawaban tidak dapat diubah, karena tidak tersimpan jawaban siapa.
          </p>
          <Button icon="gill" wide>
            Kirim tanpa nama
          </Button>
        </Form>
      </div>
    </>
  )
}

import type { MetaFunction } from '@remix-run/react'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { lessonPartPage, type LessonPartPage } from '~/domain/progress/lesson-part.server'
import { savePart, type SavedPart } from '~/domain/progress/save-part.server'
import { forLearner } from '~/http/page.server'
import { placeOf, readPartAction } from '~/lesson-blocks/answer-fields'
import { Button, LinkButton } from '~/ui/button'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { useRefusedForm } from '~/ui/forms/use-refused-form'
import { formatDay } from '~/ui/format'
import { LessonShell } from '~/ui/shell/lesson-shell'
import { UnsentNotice } from '~/ui/learner/unsent-notice'
import { filledPart } from './filled-part.server'
import { readPartAct } from './part-act'
import { readPartAnswers } from './part-answers'
import { withTypedTexts } from './typed-texts'
import { missingHere } from './words'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.part.title ?? 'Materi'} · Orientasi ASN Pontianak` },
]

export const loader = forLearner(async ({ db, actor, enrolmentId, params, url }) => {
  const page = await lessonPartPage(db, actor, {
    enrolmentId,
    itemId: params.item!,
    partId: params.part!,
  })
  const html = filledPart(page, {
    retry: url.searchParams.get('ulangi'),
    reminder: url.searchParams.get('centang'),
  })
  const { part, blocks: _, ...rest } = page
  return {
    html,
    page: { ...rest, part: { ...part, html: undefined } },
    stopped: url.searchParams.has('kurang'),
  }
})

/** Beside the button, the answers: their names come from the lesson. */
const partForm = z.looseObject({ aksi: z.string().optional() })

export const action = forLearner(async ({ db, actor, enrolmentId, params, form, seeOther }) => {
  const { item: itemId = '', part: partId = '' } = params
  const here = `/belajar/materi/${itemId}/${partId}`
  const posted = await form(partForm)
  const pressed = readPartAction(posted.aksi)
  const finish = pressed.kind === 'lanjut'
  const answers = readPartAnswers(posted)
  const act = readPartAct(posted, pressed)
  const saved = await savePart(db, actor, {
    enrolmentId,
    itemId,
    partId,
    answers,
    act: act === 'empty' || act === null ? undefined : act,
    finish,
  })
  if (finish) return seeOther(...afterNext(saved, itemId, here))
  if (pressed.kind === 'ulangi') {
    return seeOther(`${here}?ulangi=${pressed.targetId}#${placeOf(pressed.targetId)}`)
  }
  if (act === 'empty') {
    return seeOther(`${here}?centang=${pressed.targetId}#${placeOf(pressed.targetId ?? '')}`)
  }
  return pressed.targetId
    ? seeOther(`${here}#${placeOf(pressed.targetId)}`)
    : seeOther(here, 'Tersimpan.')
})

function afterNext(saved: SavedPart, itemId: string, here: string): [string, string?] {
  if (saved.missing.length > 0) return [`${here}?kurang`]
  if (saved.nextPartId) return [`/belajar/materi/${itemId}/${saved.nextPartId}`]
  return saved.finishedDay
    ? [`/belajar?ditenun=${saved.finishedDay}`, `Hari ke-${saved.finishedDay} selesai.`]
    : ['/belajar', 'Materi selesai.']
}

export default function Part() {
  const { html, page, stopped } = useLoaderData<typeof loader>()
  const { part, parts, day } = page
  const typed = useRefusedForm()?.values
  return (
    <LessonShell
      back={{ href: `/belajar/hari/${day.dayId}`, label: `Hari ke-${day.number}` }}
      parts={parts.map(({ partId, title, done }) => ({
        title,
        state: partId === part.partId ? 'current' : done ? 'done' : 'rest',
        href: `/belajar/materi/${page.item.itemId}/${partId}`,
      }))}
    >
      <p className="text-sm text-ink-3">
        {page.item.title} · sekitar {part.minutes}&nbsp;menit
      </p>
      <h1 className="mb-3">{part.title}</h1>
      <ErrorSummary />
      {stopped && page.missing.length > 0 && <Stopped missing={page.missing} />}
      {page.closed && (
        <p className="mb-4 rounded-lg bg-sunk px-4 py-3">
          Batas akhir kegiatan ini {formatDay(page.closesOn)} sudah lewat. Materi masih bisa dibaca,
          jawaban baru tidak disimpan.
        </p>
      )}
      <Form
        method="post"
        action={`/belajar/materi/${page.item.itemId}/${part.partId}`}
        {...(page.closed
          ? undefined
          : { 'data-butir': page.item.itemId, 'data-bagian': part.partId })}
      >
        <div
          className="lesson"
          dangerouslySetInnerHTML={{ __html: typed ? withTypedTexts(html, typed) : html }}
        />
        <UnsentNotice />
        <Steps page={page} />
      </Form>
    </LessonShell>
  )
}

function Stopped({ missing }: Pick<LessonPartPage, 'missing'>) {
  return (
    <div
      role="alert"
      tabIndex={-1}
      autoFocus
      className="no-print mb-5 rounded-xl bg-peat-soft px-4 py-3"
    >
      <p className="font-semibold text-peat">
        Bagian ini belum selesai. Yang Anda tulis sudah tersimpan.
      </p>
      <ul className="mt-1">
        {missing.map((one) => (
          <li key={targetOf(one)}>
            <a href={`#${placeOf(targetOf(one))}`} className="inline-block py-1.5 underline">
              {missingHere(one)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function targetOf(missing: LessonPartPage['missing'][number]): string {
  switch (missing.kind) {
    case 'self-check':
      return missing.questionId
    case 'reflection':
      return missing.reflectionId
    case 'field':
      return missing.fieldId
    case 'pledge':
      return missing.pledgeId
    case 'simulation':
      return missing.simulationId
    case 'part':
      return missing.partId
  }
}

function Steps({
  page,
}: {
  page: Omit<LessonPartPage, 'blocks' | 'part'> & { part: { number: number } }
}) {
  const { part, parts, item, closed } = page
  const next = parts[part.number]
  const previous = parts[part.number - 2]
  return (
    <div className="mt-10 grid gap-3">
      {closed ? (
        next && (
          <LinkButton to={`/belajar/materi/${item.itemId}/${next.partId}`} icon="gill" wide>
            {`Bagian ${part.number + 1}: ${next.title}`}
          </LinkButton>
        )
      ) : (
        <Button name="aksi" value="lanjut" icon="gill" wide>
          {next ? `Bagian ${part.number + 1}: ${next.title}` : 'Selesai'}
        </Button>
      )}
      {previous && (
        <LinkButton kind="secondary" to={`/belajar/materi/${item.itemId}/${previous.partId}`} wide>
          {`Kembali ke bagian ${part.number - 1}`}
        </LinkButton>
      )}
    </div>
  )
}

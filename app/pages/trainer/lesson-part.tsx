import { Form, useLoaderData, type MetaFunction } from '@remix-run/react'
import { lessonProof, proofPart } from '~/domain/lessons/lesson-proof.server'
import { forTrainer } from '~/http/page.server'
import { notFound } from '~/domain/refusal'
import { choiceField, readPartAction } from '~/lesson-blocks/answer-fields'
import { LinkButton } from '~/ui/button'
import { TrainerShell } from '~/ui/shell/trainer-shell'
import { FindingList } from './finding-list'
import { proofHtml } from './proof-html.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.part.title ?? 'Materi'} · Orientasi ASN Pontianak` },
]

export const loader = forTrainer(async ({ db, actor, env, params, url }) => {
  const { lesson: lessonId = '', part: partId = '' } = params
  const { text, findings, path } = await lessonProof(db, actor, {
    lessonId,
    contentDir: env.contentDir,
  })
  const part = await proofPart(db, actor, {
    lessonId,
    partId,
    staffGroup: null,
    tried: triedAnswer(url),
  })
  const { title, minutes } = part
  return {
    person: { name: actor.name, administrator: actor.administrator },
    lessonId,
    part: { partId, title, minutes },
    html: proofHtml(part),
    text: text ?? notFound(),
    findings,
    path,
  }
})

/** The preview is a GET form: the choice that was pressed stands in the address and nowhere else. */
function triedAnswer(url: URL): Map<string, string[]> {
  const pressed = readPartAction(url.searchParams.get('aksi'))
  if (pressed.kind !== 'periksa') return new Map()
  const { targetId } = pressed
  return new Map([[targetId, url.searchParams.getAll(choiceField(targetId))]])
}

export default function LessonPartPage() {
  const { person, lessonId, part, html, text, findings, path } = useLoaderData<typeof loader>()
  const { outline, status } = text
  const number = outline.parts.findIndex(({ partId }) => partId === part.partId) + 1
  return (
    <TrainerShell
      current="materi"
      title={outline.title}
      lead={`Bagian ${number} dari ${outline.parts.length}, seperti yang akan dilihat peserta${status === 'draf' ? ' (draf)' : ''}. Jawaban di sini hanya dicoba, tidak disimpan.`}
      crumbs={[
        { href: '/ajar', label: 'Materi' },
        { href: `/ajar/materi/${lessonId}`, label: outline.title },
      ]}
      person={person}
    >
      <div className="grid items-start gap-8 xl:grid-cols-2">
        <div className="max-w-md">
          <div className="rounded-xl border border-line-2 bg-paper px-4 py-5">
            <p className="text-sm text-ink-3">
              {outline.title} · sekitar {part.minutes} menit
            </p>
            <h2 className="mb-3 text-2xl">{part.title}</h2>
            <Form method="get">
              <div className="lesson" dangerouslySetInnerHTML={{ __html: html }} />
            </Form>
          </div>
          <Steps lessonId={lessonId} parts={outline.parts} number={number} />
        </div>
        <FindingList findings={findings} path={path} />
      </div>
    </TrainerShell>
  )
}

function Steps({
  lessonId,
  parts,
  number,
}: {
  lessonId: string
  parts: readonly { partId: string; title: string }[]
  number: number
}) {
  const previous = parts[number - 2]
  const next = parts[number]
  return (
    <div className="mt-4 grid gap-3">
      {next && (
        <LinkButton to={`/ajar/materi/${lessonId}/${next.partId}`} icon="gill" wide>
          {`Bagian ${number + 1}: ${next.title}`}
        </LinkButton>
      )}
      {previous && (
        <LinkButton kind="secondary" to={`/ajar/materi/${lessonId}/${previous.partId}`} wide>
          {`Kembali ke bagian ${number - 1}`}
        </LinkButton>
      )}
    </div>
  )
}

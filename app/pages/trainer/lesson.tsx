import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { lessonProof, type LessonProof } from '~/domain/lessons/lesson-proof.server'
import { forTrainer } from '~/http/page.server'
import { LinkButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatBytes, formatDayNoWeekday, formatInstant } from '~/ui/format'
import { TrainerShell } from '~/ui/shell/trainer-shell'
import { FindingList } from './finding-list'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.proof.text?.outline.title ?? 'Materi'} · Orientasi ASN Pontianak` },
]

export const loader = forTrainer(async ({ db, actor, env, params }) => ({
  person: { name: actor.name, administrator: actor.administrator },
  proof: await lessonProof(db, actor, {
    lessonId: params.lesson!,
    contentDir: env.contentDir,
  }),
}))

export default function LessonPage() {
  const { person, proof } = useLoaderData<typeof loader>()
  const { text, lessonId, findings, path } = proof
  const first = text?.outline.parts[0]
  return (
    <TrainerShell
      current="materi"
      title={text?.outline.title ?? lessonId}
      lead={text?.outline.summary}
      crumbs={[{ href: '/ajar', label: 'Materi' }]}
      actions={
        first && (
          <LinkButton to={`/ajar/materi/${lessonId}/${first.partId}`} icon="book">
            Baca dari awal
          </LinkButton>
        )
      }
      person={person}
    >
      <div className="grid gap-8 xl:grid-cols-2">
        {text ? (
          <LessonText lessonId={lessonId} text={text} />
        ) : (
          <EmptyState title="Belum ada naskah yang sah">
            Perbaiki kesalahan di berkasnya, lalu sinkronkan lagi.
          </EmptyState>
        )}
        <FindingList findings={findings} path={path} />
      </div>
    </TrainerShell>
  )
}

function LessonText({
  lessonId,
  text: { status, since, outline },
}: {
  lessonId: string
  text: NonNullable<LessonProof['text']>
}) {
  return (
    <div>
      <p className="text-ink-2">
        {status === 'draf' ? 'Draf' : 'Terbit'} · naskah sah terakhir {formatInstant(since)} ·
        sekitar {outline.minutes} menit · {formatBytes(outline.bytes)} · diperiksa{' '}
        {formatDayNoWeekday(outline.checkedOn)}
      </p>
      <h2 className="mt-5 mb-1 text-base">Tujuan</h2>
      <ul className="list-disc pl-5">
        {outline.objectives.map(({ id, sentence }) => (
          <li key={id}>{sentence}</li>
        ))}
      </ul>
      <h2 className="mt-5 mb-1 text-base">Bagian</h2>
      <ol className="border-t border-line">
        {outline.parts.map((part, index) => (
          <li
            key={part.partId}
            className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-1"
          >
            <a
              href={`/ajar/materi/${lessonId}/${part.partId}`}
              className="link inline-block py-1.5 pointer-coarse:py-2.5"
            >
              {index + 1}. {part.title}
            </a>
            <span className="text-ink-3">{part.minutes} menit</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

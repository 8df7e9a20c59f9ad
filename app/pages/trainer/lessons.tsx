import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { lessonShelf, type ShelfDay, type ShelfLesson } from '~/domain/lessons/lesson-shelf.server'
import { forTrainer } from '~/http/page.server'
import { LinkButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { TrainerShell } from '~/ui/shell/trainer-shell'
import { Tag, type Tone } from '~/ui/tag'
import { findingWords } from './words'

export const meta: MetaFunction = () => [{ title: 'Materi · Orientasi ASN Pontianak' }]

export const loader = forTrainer(async ({ db, actor, env }) => ({
  person: { name: actor.name, administrator: actor.administrator },
  shelf: await lessonShelf(db, actor, env.contentDir),
}))

export default function LessonsPage() {
  const { person, shelf } = useLoaderData<typeof loader>()
  return (
    <TrainerShell
      current="materi"
      title="Materi"
      lead="Semua materi seperti yang akan dibaca peserta, draf juga, dengan hasil pemeriksaan berkasnya."
      actions={
        <LinkButton kind="secondary" to="/panduan/blok" icon="help">
          Panduan blok
        </LinkButton>
      }
      person={person}
    >
      {shelf.programmes.length === 0 && shelf.others.length === 0 && (
        <EmptyState title="Belum ada materi">
          Materi ditulis sebagai berkas di folder content, lalu disinkronkan saat platform
          dijalankan.
        </EmptyState>
      )}
      {shelf.programmes.map((programme) => (
        <Programme key={programme.id} {...programme} />
      ))}
      {shelf.others.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-2">Di luar program</h2>
          <ul className="border-t border-line">
            {shelf.others.map((lesson) => (
              <LessonRow key={lesson.lessonId} lesson={lesson} />
            ))}
          </ul>
        </section>
      )}
    </TrainerShell>
  )
}

function Programme({ title, days }: { title: string; days: readonly ShelfDay[] }) {
  const written = days.filter((day) => day.lessons.some(({ state }) => state !== 'belum'))
  const waiting = days.length - written.length
  return (
    <section className="mt-8 first:mt-0">
      <h2 className="mb-3">{title}</h2>
      {written.map((day) => (
        <div key={day.dayId} className="mb-5">
          <h3 className="mb-1 text-base font-semibold">
            <span className="text-ink-3">Hari ke-{day.number}</span> {day.title}
          </h3>
          <ul className="border-t border-line">
            {day.lessons.map((lesson) => (
              <LessonRow key={lesson.lessonId} lesson={lesson} />
            ))}
          </ul>
        </div>
      ))}
      {waiting > 0 && (
        <p className="text-ink-3">
          {waiting} dari {days.length} hari: materi sedang disiapkan.
        </p>
      )}
    </section>
  )
}

const STATES: Record<ShelfLesson['state'], { label: string; tone: Tone }> = {
  terbit: { label: 'Terbit', tone: 'river' },
  draf: { label: 'Draf', tone: 'plain' },
  ditolak: { label: 'Berkas ditolak', tone: 'alarm' },
  belum: { label: 'Sedang disiapkan', tone: 'plain' },
}

function LessonRow({ lesson }: { lesson: ShelfLesson }) {
  const { label, tone } = STATES[lesson.state]
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-2">
      {lesson.state === 'belum' ? (
        <span className="py-1.5">{lesson.title}</span>
      ) : (
        <a
          href={`/ajar/materi/${lesson.lessonId}`}
          className="link inline-block py-1.5 font-semibold pointer-coarse:py-2.5"
        >
          {lesson.title}
        </a>
      )}
      <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2">
        {lesson.minutes !== null && <span>sekitar {lesson.minutes} menit</span>}
        <span className={lesson.errors > 0 ? 'font-semibold text-alarm' : undefined}>
          {findingWords(lesson)}
        </span>
        <Tag tone={tone}>{label}</Tag>
      </span>
    </li>
  )
}

import type { MetaFunction } from '@remix-run/react'
import { useLoaderData } from '@remix-run/react'
import { todayPage, type TodayPage } from '~/domain/progress/today.server'
import { forLearner } from '~/http/page.server'
import { LinkButton } from '~/ui/button'
import { formatDay, formatDayNoWeekday, formatDayShort, initials } from '~/ui/format'
import { LearnerHero } from '~/ui/learner/learner-hero'
import { TaskList } from '~/ui/learner/task-list'
import { UnfinishedDay } from '~/ui/learner/unfinished-day'
import { LearnerShell } from '~/ui/shell/learner-shell'
import { dayTasks, minutesLeft, nextItem, ringSegments } from './tasks'
import { HELAI, itemHref, whyDayNotDone } from './words'

export const meta: MetaFunction = () => [{ title: 'Hari ini · Orientasi ASN Pontianak' }]

export const loader = forLearner(async ({ db, actor, enrolmentId, url }) => ({
  name: actor.name,
  page: await todayPage(db, actor, enrolmentId),
  /** The day that was just finished: its strand is woven before the reader's eyes, once. */
  woven: Number(url.searchParams.get('ditenun')) || null,
}))

export default function Today() {
  const { name, page, woven } = useLoaderData<typeof loader>()
  return (
    <LearnerShell
      current="hari-ini"
      person={{ name, initials: initials(name) }}
      hero={<Hero page={page} woven={woven} />}
    >
      <Tasks page={page} />
      <Unfinished page={page} />
      <Next page={page} />
    </LearnerShell>
  )
}

function Hero({ page, woven }: { page: TodayPage; woven: number | null }) {
  const { day } = page
  return (
    <LearnerHero
      date={formatDay(page.date)}
      title={day ? `Hari ke-${day.number}` : restTitle(page)}
      theme={day?.title}
      agenda={day ? day.agenda : restText(page)}
      tasks={day ? ringSegments(day) : []}
      strip={page.strip.map((state) => HELAI[state])}
      woven={woven}
      daysDone={page.daysDone}
      daysLate={page.unfinished.length}
      lateHref="#belum-selesai"
    />
  )
}

function restTitle(page: TodayPage): string {
  if (page.daysDone === page.daysTotal) return 'Semua hari selesai'
  if (!page.next) return 'Jadwal harian sudah habis'
  if (page.next.number === 1) return 'Belum dimulai'
  return page.freeReason ? 'Libur, tidak ada tugas' : 'Tidak ada tugas hari ini'
}

function restText(page: TodayPage): string | undefined {
  if (page.next?.number === 1) return `Dimulai ${formatDay(page.next.date)}`
  if (!page.next && page.unfinished.length > 0) return deadline(page)
  return page.freeReason && page.freeReason !== 'akhir pekan' ? page.freeReason : undefined
}

function isClosed(page: TodayPage): boolean {
  return page.date > page.closesOn
}

function deadline(page: TodayPage): string {
  return isClosed(page)
    ? `Batas akhir ${formatDayNoWeekday(page.closesOn)} sudah lewat`
    : `Yang belum selesai boleh dikerjakan sampai ${formatDayNoWeekday(page.closesOn)}`
}

function Tasks({ page }: { page: TodayPage }) {
  const { day } = page
  if (!day) return null
  const left = minutesLeft(day)
  if (day.completedAt) return <Finished page={page} />
  return (
    <section aria-labelledby="tugas">
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 id="tugas">Tugas hari ini</h2>
        {left > 0 && <p className="text-sm text-ink-2">sisa sekitar {left}&nbsp;menit</p>}
      </div>
      <TaskList tasks={dayTasks(day, { offerNext: true })} />
    </section>
  )
}

function Finished({ page }: { page: TodayPage }) {
  const { day, next } = page
  return (
    <section aria-labelledby="tugas">
      <h2 id="tugas" className="mb-1">
        Tugas hari ini selesai
      </h2>
      <p className="mb-3 text-ink-2">
        {next ? `Berikutnya ${formatDay(next.date)}: ${next.title}.` : 'Ini hari terakhir program.'}
      </p>
      <TaskList tasks={dayTasks(day!, { offerNext: false })} />
    </section>
  )
}

function Unfinished({ page }: { page: TodayPage }) {
  if (page.unfinished.length === 0) return null
  // One filled button a screen: the earlier day gets it when today asks for nothing.
  const today = page.day && !page.day.completedAt && nextItem(page.day)
  const [first] = page.unfinished
  const item = first && nextItem(first)
  return (
    <section aria-labelledby="belum-selesai" className="mt-8 first:mt-0">
      <h2 id="belum-selesai" className="mb-3">
        Yang belum selesai
      </h2>
      <div className="grid grid-cols-1 gap-3">
        {page.unfinished.map((day) => (
          <UnfinishedDay
            key={day.dayId}
            number={day.number}
            title={day.title}
            text={`${whyDayNotDone(day)} ${until(page)}`}
            href={`/belajar/hari/${day.dayId}`}
            action={`Lihat Hari ${day.number}`}
          />
        ))}
      </div>
      {isClosed(page) && (
        <div className="mt-4">
          <LinkButton to="/belajar/bantuan" wide>
            Hubungi BKPSDM
          </LinkButton>
        </div>
      )}
      {!isClosed(page) && !today && first && item && (
        <div className="mt-4">
          <LinkButton to={itemHref(first, item) ?? '/belajar/jadwal'} icon="gill" wide>
            Lanjutkan Hari {first.number}
          </LinkButton>
        </div>
      )}
    </section>
  )
}

function until(page: TodayPage): string {
  const day = formatDayShort(page.closesOn)
  return isClosed(page)
    ? `Batas akhir ${day} sudah lewat; materi masih bisa dibaca.`
    : `Boleh diselesaikan sampai ${day}.`
}

function Next({ page }: { page: TodayPage }) {
  if (!page.next) return null
  return (
    <section aria-labelledby="berikutnya" className="mt-8 first:mt-0">
      <h2 id="berikutnya" className="mb-2">
        Berikutnya
      </h2>
      <div className="flex flex-wrap gap-x-4 border-y border-line py-3">
        <p className="w-24 flex-none text-sm text-ink-3">{formatDayShort(page.next.date)}</p>
        <p className="min-w-0 flex-1 basis-40">
          <span className="font-semibold">
            Hari {page.next.number}: {page.next.title}
          </span>
          <span className="block text-sm text-ink-3">Dibuka pukul 00.00 WIB</span>
        </p>
      </div>
    </section>
  )
}

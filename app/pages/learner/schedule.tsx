import type { MetaFunction } from '@remix-run/react'
import { useLoaderData } from '@remix-run/react'
import { pathPage, type PathPage, type PathRow } from '~/domain/progress/path.server'
import type { PlanDay } from '~/domain/progress/learning-plan.server'
import { forLearner } from '~/http/page.server'
import { formatDay, formatDayRange, formatDayShort, initials } from '~/ui/format'
import { PathList, type PathRow as DrawnRow } from '~/ui/learner/path-list'
import { LearnerShell } from '~/ui/shell/learner-shell'
import { dayLine, SASH } from './words'

export const meta: MetaFunction = () => [{ title: 'Jadwal · Orientasi ASN Pontianak' }]

export const loader = forLearner(async ({ db, actor, enrolmentId }) => ({
  name: actor.name,
  page: await pathPage(db, actor, enrolmentId),
}))

export default function Schedule() {
  const { name, page } = useLoaderData<typeof loader>()
  return (
    <LearnerShell
      current="jadwal"
      person={{ name, initials: initials(name) }}
      hero={<Head page={page} />}
    >
      <p className="mb-4 text-sm text-ink-2">
        Hari dibuka pukul 00.00 WIB pada tanggalnya dan tetap terbuka sampai batas akhir,{' '}
        {formatDay(page.closesOn)}.{' '}
        <a href="/belajar/hasil" className="link inline-block py-1">
          Lihat hasil dan yang masih kurang
        </a>
      </p>
      <PathList rows={page.rows.map((row) => drawn(row, page))} />
    </LearnerShell>
  )
}

function Head({ page }: { page: PathPage }) {
  const { counts } = page
  const basis = page.cohort.basis === 'hari_kerja' ? 'hari kerja' : 'hari kalender'
  return (
    <div className="column relative pb-6">
      <h1>Jadwal {counts.total} hari</h1>
      <p className="text-on-forest-2">
        {formatDayRange(page.startsOn, page.endsOn)}, {basis}
      </p>
      <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
        <Count value={counts.done} words="selesai" />
        {counts.unfinished > 0 && <Count value={counts.unfinished} words="belum selesai" />}
        {counts.left > 0 && <Count value={counts.left} words="hari lagi" />}
      </dl>
    </div>
  )
}

function Count({ value, words }: { value: number; words: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-sm text-on-forest-2">{words}</dt>
      <dd className="text-2xl font-bold">{value}</dd>
    </div>
  )
}

function drawn(row: PathRow, page: PathPage): DrawnRow {
  if (row.kind === 'agenda') {
    return {
      kind: 'group',
      title: row.title,
      note: groupNote(row, page),
      woven: row.begun,
    }
  }
  if (row.kind === 'holiday') {
    return {
      kind: 'holiday',
      title: `${formatDayShort(row.date)} · libur`,
      text: `${row.name}. Tidak dihitung sebagai hari orientasi.`,
    }
  }
  return drawnDay(row.day, page.today)
}

function groupNote(row: Extract<PathRow, { kind: 'agenda' }>, page: PathPage): string {
  if (row.dayKind === 'opening') return `${row.days} hari, ${page.cohort.place}`
  if (row.dayKind === 'self-study') {
    return `${row.days} hari belajar mandiri, waktunya Anda atur di unit kerja`
  }
  return `${row.days} hari daring`
}

function drawnDay(day: PlanDay, today: string): DrawnRow {
  const open = day.state !== 'locked'
  return {
    kind: 'day',
    number: day.number,
    title: day.title,
    state: SASH[day.state],
    selfStudy: day.kind === 'self-study',
    line: dayLine(day, today),
    date: formatDayShort(day.date),
    href: open ? (day.state === 'today' ? '/belajar' : `/belajar/hari/${day.dayId}`) : undefined,
    action: day.state === 'today' ? 'Buka tugas hari ini' : undefined,
  }
}

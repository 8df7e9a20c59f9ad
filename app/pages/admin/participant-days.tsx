import { ATTENDANCE_WORDS } from '~/domain/attendance/attendance.rules'
import type { ParticipantDay, ParticipantItem } from '~/domain/progress/participant-days.server'
import type { ParticipantPage } from '~/domain/progress/participant-page.server'
import { formatDayShort, formatInstant } from '~/ui/format'
import { Icon, type IconName } from '~/ui/icon'
import { DayStrip } from '~/ui/motif/day-strip'
import { StripLegend } from '~/ui/motif/strip-legend'
import { personStrip } from './shell-cohort'

/** Day by day: what was done and when, what was begun, what has not come. */
export function ParticipantDays({ page }: { page: ParticipantPage }) {
  const { cohort, days, marks } = page
  const done = days.filter(({ completion }) => completion).length
  return (
    <section aria-labelledby="judul-hari">
      <h2 id="judul-hari" className="mb-2">
        Hari per hari
      </h2>
      <div className="mb-3 flex flex-wrap items-center gap-4">
        <DayStrip days={personStrip(marks, days, cohort.today)} className="h-5 max-w-full" />
        <p className="text-ink-2">
          {done} dari {days.length} hari selesai
        </p>
      </div>
      <div className="mb-3">
        <StripLegend />
      </div>
      <ol className="border-t border-line">
        {days.map((day) => (
          <Day key={day.dayId} day={day} today={cohort.today} />
        ))}
      </ol>
    </section>
  )
}

function Day({ day, today }: { day: ParticipantDay; today: string }) {
  const { icon, tone, words } = dayLine(day, today)
  return (
    <li className="flex gap-3 border-b border-line py-3">
      <Icon name={icon} className={`mt-0.5 ${tone}`} />
      <div className="min-w-0 grow">
        <div className="flex flex-wrap justify-between gap-x-4">
          <h3>
            Hari {day.number}: {day.title}
          </h3>
          <p className="text-sm text-ink-3">{formatDayShort(day.date)}</p>
        </div>
        <p className="text-sm text-ink-2">{words}</p>
        {day.ownReason && <p className="text-sm text-peat">Tanggal sendiri: {day.ownReason}</p>}
        {day.date <= today && (
          <ul className="mt-1 grid gap-1 text-sm">
            {day.items.map((item) => (
              <li key={item.itemId}>
                <span className="font-medium">{item.title}</span>
                {item.required ? '' : ' (pilihan)'}
                <span className="text-ink-2"> · {itemLine(item)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

function dayLine(
  day: ParticipantDay,
  today: string,
): { icon: IconName; tone: string; words: string } {
  if (day.completion) {
    const how = day.completion.onTime ? 'Selesai' : 'Selesai susulan'
    return {
      icon: 'check',
      tone: 'text-river',
      words: `${how}, ${formatInstant(day.completion.at)}`,
    }
  }
  if (day.date > today) return { icon: 'lock', tone: 'text-ink-3', words: 'Belum dibuka' }
  if (!day.ready) return { icon: 'dashed', tone: 'text-ink-3', words: 'Materi sedang disiapkan' }
  if (day.date === today) return { icon: 'half', tone: 'text-gold-ink', words: 'Hari ini' }
  return { icon: 'clock', tone: 'text-peat', words: 'Belum selesai' }
}

function itemLine(item: ParticipantItem): string {
  const facts = [
    itemState(item),
    item.partsDone > 0 ? `${item.partsDone} bagian` : null,
    item.answers > 0 ? `${item.answers} jawaban` : null,
    ...item.pledges.map(
      ({ version, at }) => `naskah versi ${version} dinyatakan ${formatInstant(at)}`,
    ),
    ...item.attendances.map(
      ({ status, letterNumber, recordedAt, recorder }) =>
        `${ATTENDANCE_WORDS[status]}${letterNumber ? `, surat ${letterNumber}` : ''}, dicatat ${recorder ?? 'sistem'} ${formatInstant(recordedAt)}`,
    ),
  ]
  return facts.filter((fact) => fact !== null).join(' · ')
}

function itemState(item: ParticipantItem): string {
  if (item.completedAt) return `selesai ${formatInstant(item.completedAt)}`
  return item.ready ? 'belum selesai' : 'materi sedang disiapkan'
}

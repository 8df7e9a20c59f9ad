import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { readDailyWatch, type DailyWatch } from '~/domain/progress/daily-watch.server'
import { forAdministrator } from '~/http/page.server'
import { LinkButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatDay, formatNumber, formatTime } from '~/ui/format'
import { Pager } from '~/ui/pager'
import { AdminShell } from '~/ui/shell/admin-shell'
import { StatBar, type StatTone } from '~/ui/stat-bar'
import { AttentionList } from './attention-list'
import { DayChoice } from './day-choice'
import { FilterBar } from './filter-bar'
import { filterQuery, readFilter, STATE_WORDS, type PageFilter } from './participant-filter'
import { ParticipantTable } from './participant-table'
import { Reminder } from './reminder'
import { shellCohort } from './shell-cohort'
import { WatchMap } from './watch-map'

export const meta: MetaFunction = () => [{ title: 'Pantauan harian · Orientasi ASN Pontianak' }]

export const loader = forAdministrator(async ({ db, actor, env, params, url }) => {
  const filter = readFilter(url.searchParams)
  return {
    name: actor.name,
    updatedAt: actor.now,
    origin: env.origin ?? url.origin,
    filter,
    watch: await readDailyWatch(db, actor, params.cohort!, filter),
  }
})

export default function WatchPage() {
  const { name, updatedAt, origin, filter, watch } = useLoaderData<typeof loader>()
  const { cohort, day } = watch
  const base = `/kelola/kegiatan/${cohort.slug}`
  return (
    <AdminShell
      current="pantauan"
      title={day ? `Hari ke-${day.number}: ${day.title}` : 'Pantauan harian'}
      lead={`${day ? `${formatDay(day.date)} · ` : ''}${formatNumber(watch.headCount)} peserta · diperbarui ${formatTime(updatedAt)}`}
      cohort={shellCohort(cohort, cohort.today)}
      person={{ name }}
      actions={
        <>
          <DayChoice filter={filter} days={cohort.openDays} chosen={day?.number} />
          <LinkButton
            to={`${base}/pantauan/ekspor${filterQuery(filter)}`}
            kind="secondary"
            icon="download"
          >
            Ekspor
          </LinkButton>
        </>
      }
    >
      {watch.headCount === 0 ? (
        <EmptyState
          title="Belum ada peserta"
          action={
            <LinkButton to={`${base}/impor`} icon="upload">
              Impor peserta
            </LinkButton>
          }
        >
          Unggah daftar peserta dari BKPSDM, lalu pantauan terisi sendiri.
        </EmptyState>
      ) : (
        <Watched watch={watch} filter={filter} origin={origin} />
      )}
    </AdminShell>
  )
}

const TONES: Record<DailyWatch['states'][number]['state'], StatTone> = {
  done: 'done',
  begun: 'running',
  'not-begun': 'rest',
  excused: 'set-aside',
  'not-activated': 'late',
}

function Watched({
  watch,
  filter,
  origin,
}: {
  watch: DailyWatch
  filter: PageFilter
  origin: string
}) {
  const { cohort, day, states, attention, list } = watch
  const base = `/kelola/kegiatan/${cohort.slug}`
  return (
    <>
      <div className="mb-5 flex flex-wrap gap-x-8 gap-y-5 border-y border-line py-4">
        <div className="min-w-0 grow basis-80">
          <StatBar
            parts={states.map(({ state, people }) => ({
              key: state,
              label:
                state === 'done' && day ? `Selesai Hari ${day.number}` : STATE_WORDS[state].label,
              count: people,
              tone: TONES[state],
            }))}
          />
        </div>
        <Reminder watch={watch} origin={origin} />
      </div>
      <FilterBar filter={filter} staffGroups={watch.staffGroups} agencies={watch.agencies} />
      <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <WatchMap watch={watch} filter={filter} />
          {list && (
            <section className="mt-8" id="peserta" aria-labelledby="judul-peserta">
              <h2 id="judul-peserta" className="mb-2">
                {formatNumber(list.total)} peserta sesuai pilihan
              </h2>
              <ParticipantTable
                caption="Peserta sesuai pilihan"
                rows={list.rows}
                cohort={cohort}
                dayNumber={day?.number}
              />
              <Pager
                page={list.page}
                pages={list.pages}
                href={(page) => `${filterQuery(filter, { page }) || '?'}#peserta`}
              />
            </section>
          )}
        </div>
        <section aria-labelledby="judul-perhatian">
          <div className="mb-2 flex items-baseline justify-between gap-3">
            <h2 id="judul-perhatian">Perlu perhatian</h2>
            {attention.total > 0 && (
              <a href={`${base}/perhatian`} className="link py-1">
                Lihat semua ({formatNumber(attention.total)})
              </a>
            )}
          </div>
          <AttentionSummary attention={attention} />
          <AttentionList rows={attention.rows} cohort={cohort} />
        </section>
      </div>
    </>
  )
}

function AttentionSummary({ attention }: { attention: DailyWatch['attention'] }) {
  const { total, act, mostIn } = attention
  if (total === 0) return <p className="text-ink-2">Tidak ada yang perlu perhatian saat ini.</p>
  return (
    <p className="mb-3 text-ink-2">
      <b className="text-peat">{formatNumber(act)} orang</b> perlu ditindak hari ini.
      {mostIn && ` Terbanyak di ${mostIn.name}, ${formatNumber(mostIn.people)} orang.`}
    </p>
  )
}

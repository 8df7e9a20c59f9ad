import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { readDailyWatch, type DailyWatch } from '~/domain/progress/daily-watch.server'
import { forAdministrator } from '~/http/page.server'
import { LinkButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatDay, formatNumber, formatTime } from '~/ui/format'
import { Notice } from '~/ui/notice'
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
          <Reminder watch={watch} origin={origin} />
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
        <Watched watch={watch} filter={filter} />
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

function Watched({ watch, filter }: { watch: DailyWatch; filter: PageFilter }) {
  const { day, states, list } = watch
  return (
    <>
      <Preparing watch={watch} filter={filter} />
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
        <AttentionSummary attention={watch.attention} />
      </div>
      <FilterBar filter={filter} staffGroups={watch.staffGroups} agencies={watch.agencies} />
      <div className={list ? 'grid gap-8' : 'grid gap-8 xl:grid-cols-[minmax(0,1fr)_22rem]'}>
        <div className="min-w-0">
          <WatchMap watch={watch} filter={filter} />
        </div>
        {list && <WatchList watch={watch} list={list} filter={filter} />}
        <AttentionPanel watch={watch} filter={filter} />
      </div>
    </>
  )
}

/** Why nobody has finished a day: its lesson is not there yet. */
function Preparing({ watch, filter }: { watch: DailyWatch; filter: PageFilter }) {
  const { day, columns } = watch
  if (!day || day.ready) return null
  const ready = columns.findLast((column) => column.ready)
  return (
    <div className="mb-5">
      <Notice title={`Materi Hari ${day.number} sedang disiapkan`}>
        Belum ada yang dapat menyelesaikan hari ini sebelum materinya terbit.
        {ready && (
          <>
            {' '}
            <a href={filterQuery(filter, { dayNumber: ready.number })} className="link">
              Lihat Hari {ready.number}: {ready.title}
            </a>
          </>
        )}
      </Notice>
    </div>
  )
}

function WatchList({
  watch,
  list,
  filter,
}: {
  watch: DailyWatch
  list: NonNullable<DailyWatch['list']>
  filter: PageFilter
}) {
  return (
    <section className="min-w-0" id="peserta" aria-labelledby="judul-peserta">
      <h2 id="judul-peserta" className="mb-2">
        {formatNumber(list.total)} peserta sesuai pilihan
      </h2>
      <ParticipantTable
        caption="Peserta sesuai pilihan"
        rows={list.rows}
        cohort={watch.cohort}
        dayNumber={watch.day?.number}
      />
      <Pager
        page={list.page}
        pages={list.pages}
        href={(page) => `${filterQuery(filter, { page }) || '?'}#peserta`}
      />
    </section>
  )
}

function AttentionPanel({ watch, filter }: { watch: DailyWatch; filter: PageFilter }) {
  const { attention, cohort } = watch
  const query = filterQuery(filter, { search: '', state: null, dayNumber: null })
  return (
    <section aria-labelledby="judul-perhatian">
      <div className="mb-2 flex items-baseline justify-between gap-3">
        <h2 id="judul-perhatian">
          Perlu perhatian{' '}
          <small className="text-sm font-normal text-ink-3">
            {attention.rows.length} dari {formatNumber(attention.total)}
          </small>
        </h2>
        {attention.total > 0 && (
          <a href={`/kelola/kegiatan/${cohort.slug}/perhatian${query}`} className="link py-1">
            Lihat semua
          </a>
        )}
      </div>
      <AttentionList rows={attention.rows} cohort={cohort} />
    </section>
  )
}

function AttentionSummary({ attention }: { attention: DailyWatch['attention'] }) {
  const { total, act, mostIn } = attention
  return (
    <div className="basis-64 lg:border-l lg:border-line lg:pl-7">
      <p className="text-2xl font-bold text-peat">{formatNumber(total)} perlu perhatian</p>
      {total > 0 && (
        <p className="mt-1 max-w-80 text-ink-2">
          {formatNumber(act)} orang perlu ditindak hari ini.
          {mostIn && ` Terbanyak di ${mostIn.name}, ${formatNumber(mostIn.people)} orang.`}
        </p>
      )}
    </div>
  )
}

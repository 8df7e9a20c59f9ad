import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { readCohortResults, type CohortResults } from '~/domain/results/cohort-results.server'
import { forAdministrator } from '~/http/page.server'
import { LinkButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatDay, formatNumber } from '~/ui/format'
import { Pager } from '~/ui/pager'
import { AdminShell } from '~/ui/shell/admin-shell'
import { StatBar } from '~/ui/stat-bar'
import { readResultFilter, resultQuery, type ResultPageFilter } from './result-filter'
import { ResultFilterBar } from './results-filter-bar'
import { ResultsTable } from './results-table'
import { shellCohort } from './shell-cohort'

const PAGE_SIZE = 50

export const meta: MetaFunction = () => [{ title: 'Kelulusan · Orientasi ASN Pontianak' }]

export const loader = forAdministrator(async ({ db, actor, params, url }) => {
  const filter = readResultFilter(url.searchParams)
  const { rows, ...results } = await readCohortResults(db, actor, params.cohort!, filter)
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE))
  const page = Math.min(Math.max(1, filter.page), pages)
  return {
    name: actor.name,
    filter,
    results,
    list: {
      total: rows.length,
      page,
      pages,
      // A list shows the end of a NIP: enough to tell two people apart, not enough to copy.
      rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ nip, ...row }) => ({
        ...row,
        nipEnd: nip?.slice(-4) ?? null,
      })),
    },
  }
})

export default function ResultsPage() {
  const { name, filter, results, list } = useLoaderData<typeof loader>()
  const { cohort } = results
  const base = `/kelola/kegiatan/${cohort.slug}`
  return (
    <AdminShell
      current="kelulusan"
      title="Kelulusan"
      lead={closing(results)}
      cohort={shellCohort(cohort, cohort.today)}
      person={{ name }}
      actions={
        <LinkButton
          to={`${base}/kelulusan/ekspor${resultQuery(filter)}`}
          kind="secondary"
          icon="download"
        >
          Ekspor
        </LinkButton>
      }
    >
      {results.agencies.length === 0 ? (
        <EmptyState
          title="Belum ada peserta"
          action={
            <LinkButton to={`${base}/impor`} icon="upload">
              Impor peserta
            </LinkButton>
          }
        >
          Unggah daftar peserta dari BKPSDM, lalu halaman ini terisi.
        </EmptyState>
      ) : (
        <>
          <section aria-label="Ringkasan" className="mb-5 border-y border-line py-4">
            <StatBar
              parts={[
                { key: 'lulus', label: 'Lulus', count: results.passed, tone: 'done' },
                { key: 'belum', label: 'Belum lulus', count: results.waiting, tone: 'rest' },
              ]}
            />
          </section>
          <Reasons results={results} filter={filter} />
          <ResultFilterBar filter={filter} agencies={results.agencies} reasons={results.reasons} />
          {list.total === 0 ? (
            <EmptyState title="Tidak ada peserta yang sesuai">
              Ubah kata pencarian atau pilihan di atas.
            </EmptyState>
          ) : (
            <>
              <h2 className="mb-2">{formatNumber(list.total)} peserta sesuai pilihan</h2>
              <ResultsTable rows={list.rows} slug={cohort.slug} />
              <Pager
                page={list.page}
                pages={list.pages}
                href={(page) => resultQuery(filter, { page }) || '?'}
              />
            </>
          )}
        </>
      )}
    </AdminShell>
  )
}

function closing({ cohort }: Pick<CohortResults, 'cohort'>): string {
  const day = formatDay(cohort.closesOn)
  return cohort.today > cohort.closesOn
    ? `Batas akhir ${day} sudah lewat`
    : `Masih dapat dilengkapi sampai ${day}`
}

/** Why people have not passed, each with its number; one person may stand in several. */
function Reasons({
  results: { reasons },
  filter,
}: {
  results: Pick<CohortResults, 'reasons'>
  filter: ResultPageFilter
}) {
  if (reasons.length === 0) return null
  return (
    <section aria-labelledby="sebab" className="mb-5">
      <h2 id="sebab" className="mb-1">
        Yang kurang
      </h2>
      <p className="mb-2 text-sm text-ink-2">Satu orang dapat masuk beberapa baris.</p>
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {reasons.map(({ key, label, people }) => (
          <li key={key} className="flex justify-between gap-4 border-b border-line py-1">
            <a
              href={resultQuery(filter, { reason: key, passed: null })}
              aria-current={filter.reason === key ? 'true' : undefined}
              className="link inline-block py-1.5 first-letter:uppercase aria-[current=true]:font-bold"
            >
              {label}
            </a>
            <span className="py-1.5 tabular-nums">{formatNumber(people)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

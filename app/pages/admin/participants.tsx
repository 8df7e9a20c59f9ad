import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { readParticipants } from '~/domain/progress/participants-page.server'
import { forAdministrator } from '~/http/page.server'
import { LinkButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatNumber } from '~/ui/format'
import { Pager } from '~/ui/pager'
import { AdminShell } from '~/ui/shell/admin-shell'
import { FilterBar } from './filter-bar'
import { filterQuery, readFilter } from './participant-filter'
import { ParticipantTable } from './participant-table'
import { shellCohort } from './shell-cohort'

export const meta: MetaFunction = () => [{ title: 'Peserta · Orientasi ASN Pontianak' }]

export const loader = forAdministrator(async ({ db, actor, params, url }) => {
  const filter = readFilter(url.searchParams)
  return {
    name: actor.name,
    filter,
    page: await readParticipants(db, actor, params.cohort!, filter),
  }
})

export default function ParticipantsPage() {
  const { name, filter, page } = useLoaderData<typeof loader>()
  const { cohort, day, list } = page
  const base = `/kelola/kegiatan/${cohort.slug}`
  return (
    <AdminShell
      current="peserta"
      title="Peserta"
      lead={`${formatNumber(list.total)} peserta`}
      cohort={shellCohort(cohort, cohort.today)}
      person={{ name }}
      actions={
        <>
          <LinkButton
            to={`${base}/pantauan/ekspor${filterQuery(filter)}`}
            kind="secondary"
            icon="download"
          >
            Ekspor
          </LinkButton>
          <LinkButton to={`${base}/impor`} kind="secondary" icon="upload">
            Impor
          </LinkButton>
        </>
      }
    >
      {page.agencies.length > 0 && (
        <FilterBar filter={filter} staffGroups={page.staffGroups} agencies={page.agencies} />
      )}
      {page.agencies.length === 0 ? (
        <EmptyState
          title="Belum ada peserta"
          action={
            <LinkButton to={`${base}/impor`} icon="upload">
              Impor peserta
            </LinkButton>
          }
        >
          Unggah daftar peserta dari BKPSDM, lalu daftar ini terisi.
        </EmptyState>
      ) : list.total === 0 ? (
        <EmptyState title="Tidak ada peserta yang sesuai">
          Ubah kata pencarian atau pilihan di atas. Nama dicari per bagian, NIP per deret angka.
        </EmptyState>
      ) : (
        <>
          <ParticipantTable
            caption="Peserta"
            rows={list.rows}
            cohort={cohort}
            dayNumber={day?.number}
          />
          <Pager
            page={list.page}
            pages={list.pages}
            href={(number) => filterQuery(filter, { page: number }) || '?'}
          />
        </>
      )}
    </AdminShell>
  )
}

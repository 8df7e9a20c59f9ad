import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { readAuditLog } from '~/domain/audit/audit-log.server'
import { forAdministrator } from '~/http/page.server'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatInstant, formatNumber } from '~/ui/format'
import { Pager } from '~/ui/pager'
import { AdminShell } from '~/ui/shell/admin-shell'
import { Table } from '~/ui/table'
import { auditFacts } from './audit-facts'
import { filterQuery, readFilter } from './participant-filter'

export const meta: MetaFunction = () => [{ title: 'Catatan aktivitas · Orientasi ASN Pontianak' }]

export const loader = forAdministrator(async ({ db, actor, url }) => {
  const filter = readFilter(url.searchParams)
  return { name: actor.name, filter, log: await readAuditLog(db, actor, filter) }
})

export default function AuditLogPage() {
  const { name, filter, log } = useLoaderData<typeof loader>()
  return (
    <AdminShell
      current="catatan"
      title="Catatan aktivitas"
      lead={`${formatNumber(log.total)} catatan, yang terbaru di atas`}
      person={{ name }}
    >
      <form method="get" className="mb-5 flex flex-wrap items-end gap-3">
        <label className="max-w-md grow">
          <span className="text-sm text-ink-2">Cari tindakan, nama orang, atau kegiatan</span>
          <input type="search" name="q" defaultValue={filter.search} className="input" />
        </label>
        <Button kind="secondary" icon="search">
          Cari
        </Button>
      </form>
      {log.total === 0 ? (
        <EmptyState title="Tidak ada catatan yang sesuai">Ubah kata pencariannya.</EmptyState>
      ) : (
        <Table
          caption="Catatan aktivitas"
          hideCaption
          head={['Waktu', 'Oleh', 'Tindakan', 'Terhadap', 'Rincian']}
          rows={log.lines.map((line) => ({
            key: line.id,
            cells: [
              <span key="waktu" className="font-normal lg:whitespace-nowrap">
                {formatInstant(line.at)}
              </span>,
              line.actorName ?? 'Sistem',
              line.what,
              line.about ?? '–',
              <Details key="rincian" details={line.details} />,
            ],
          }))}
        />
      )}
      <Pager
        page={log.page}
        pages={log.pages}
        href={(page) => filterQuery(filter, { page }) || '?'}
      />
    </AdminShell>
  )
}

function Details({ details }: { details: Record<string, unknown> }) {
  const facts = auditFacts(details)
  if (facts.length === 0) return '–'
  return (
    <span className="block min-w-48 text-sm text-ink-3 wrap-anywhere">{facts.join(' · ')}</span>
  )
}

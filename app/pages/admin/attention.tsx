import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { ATTENTION_KINDS, type AttentionKind } from '~/domain/progress/attention.rules'
import { readAttention } from '~/domain/progress/attention.server'
import { forAdministrator } from '~/http/page.server'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatNumber } from '~/ui/format'
import { Pager } from '~/ui/pager'
import { AdminShell } from '~/ui/shell/admin-shell'
import { AttentionList } from './attention-list'
import { filterQuery, readFilter } from './participant-filter'
import { shellCohort } from './shell-cohort'

export const meta: MetaFunction = () => [{ title: 'Perlu perhatian · Orientasi ASN Pontianak' }]

const KIND_WORDS: Record<AttentionKind, { slug: string; label: string }> = {
  absent: { slug: 'tanpa-keterangan', label: 'Pembukaan tanpa keterangan' },
  'not-activated': { slug: 'belum-aktif', label: 'Belum mengaktifkan akun' },
  silent: { slug: 'belum-membuka', label: 'Belum membuka aplikasi' },
  unfinished: { slug: 'belum-selesai', label: 'Belum selesai beberapa hari' },
  'make-up-open': { slug: 'susulan', label: 'Pembukaan susulan' },
}

export const loader = forAdministrator(async ({ db, actor, params, url }) => {
  const filter = readFilter(url.searchParams)
  const slug = url.searchParams.get('alasan')
  const kind = ATTENTION_KINDS.find((one) => KIND_WORDS[one].slug === slug) ?? null
  return {
    name: actor.name,
    filter,
    kind,
    page: await readAttention(db, actor, params.cohort!, { ...filter, kind }),
  }
})

export default function AttentionPage() {
  const { name, filter, kind, page } = useLoaderData<typeof loader>()
  const { cohort, kinds, agencies, rows, total, act } = page
  const reason = kind && KIND_WORDS[kind].slug
  const href = (number: number) => {
    const params = new URLSearchParams(filterQuery(filter, { page: number }))
    if (reason) params.set('alasan', reason)
    return `?${params}`
  }
  return (
    <AdminShell
      current="perhatian"
      title="Perlu perhatian"
      lead={`${formatNumber(total)} peserta, ${formatNumber(act)} di antaranya perlu ditindak hari ini`}
      cohort={shellCohort(cohort, cohort.today)}
      person={{ name }}
    >
      <form method="get" className="mb-5 flex flex-wrap items-end gap-3">
        <label>
          <span className="text-sm text-ink-2">Alasan</span>
          <select name="alasan" defaultValue={reason ?? ''} className="input">
            <option value="">Semua alasan</option>
            {kinds.map((one) => (
              <option key={one.kind} value={KIND_WORDS[one.kind].slug}>
                {KIND_WORDS[one.kind].label} ({one.people})
              </option>
            ))}
          </select>
        </label>
        <label className="max-w-full">
          <span className="text-sm text-ink-2">Perangkat daerah</span>
          <select name="opd" defaultValue={filter.agencyId ?? ''} className="input max-w-72">
            <option value="">Semua ({agencies.length})</option>
            {agencies.map((agency) => (
              <option key={agency.agencyId} value={agency.agencyId}>
                {agency.name} ({agency.people})
              </option>
            ))}
          </select>
        </label>
        <Button kind="secondary">Tampilkan</Button>
      </form>
      {rows.length === 0 ? (
        <EmptyState title="Tidak ada yang perlu perhatian">
          Daftar ini terisi mulai hari kedua kegiatan, atau saat pilihan di atas diubah.
        </EmptyState>
      ) : (
        <div className="max-w-3xl">
          <AttentionList rows={rows} cohort={cohort} allReasons />
          <Pager page={page.page} pages={page.pages} href={href} />
        </div>
      )}
    </AdminShell>
  )
}

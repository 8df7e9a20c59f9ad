import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { findWatchedCohort } from '~/domain/progress/watched-cohort.server'
import { printSlipsSchema } from '~/domain/slips/print-slips.schema'
import { printSlips } from '~/domain/slips/print-slips.server'
import { agenciesOf, slipPages, SLIPS_PER_PAGE } from '~/domain/slips/slip-pages.rules'
import { forAdministrator } from '~/http/page.server'
import { LinkButton } from '~/ui/button'
import { formatCount } from '~/ui/format'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { Notice } from '~/ui/notice'
import { PrintPage, PrintSheet } from '~/ui/print-sheet'
import { AdminShell } from '~/ui/shell/admin-shell'
import { shellCohort } from './shell-cohort'
import { Slip } from './slip'
import './slips.css'

export const meta: MetaFunction = () => [
  { title: 'Cetak kartu aktivasi · Orientasi ASN Pontianak' },
]

export const loader = forAdministrator(async ({ db, actor, params, env, url }) => {
  const cohort = await findWatchedCohort(db, actor, params.cohort!)
  return {
    name: actor.name,
    cohort: shellCohort(cohort, cohort.today),
    /** Where the code on paper leads: the public address, in a demo the one it is seen at. */
    origin: env.origin ?? url.origin,
  }
})

/** Issues the codes and shows them this once; the page is printed from the browser and not kept. */
export const action = forAdministrator(async ({ db, actor, params, form }) => {
  const cohort = await findWatchedCohort(db, actor, params.cohort!)
  const { untuk, kertas } = await form(printSlipsSchema)
  return { paper: kertas, slips: await printSlips(db, actor, { cohortId: cohort.id, untuk }) }
})

export default function SlipsPrintPage() {
  const { name, cohort, origin } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const printed = answer && 'slips' in answer ? answer : null
  const here = `/kelola/kegiatan/${cohort.slug}/kartu`
  if (!printed)
    return (
      <AdminShell
        current="kartu"
        title="Cetak kartu aktivasi"
        crumbs={[{ href: here, label: 'Kartu aktivasi' }]}
        cohort={cohort}
        person={{ name }}
      >
        <ErrorSummary />
        <LinkButton to={here} kind="secondary">
          Pilih perangkat daerah
        </LinkButton>
      </AdminShell>
    )
  const { paper, slips } = printed
  const pages = slipPages(slips, SLIPS_PER_PAGE[paper])
  return (
    <main>
      <div className="no-print column grid gap-4 py-6">
        <h1>Kartu aktivasi siap dicetak</h1>
        <Notice
          title={`${formatCount(slips.length, 'kartu')}, ${formatCount(pages.length, 'halaman')}`}
        >
          Cetak sekarang dari menu peramban (Ctrl + P) di kertas{' '}
          {paper === 'a4' ? 'A4' : 'F4 (Folio, 215 × 330 mm)'}, skala 100%. Kode di halaman ini
          hanya tampil sekali; memuat ulang halaman membuat kode baru lagi.
        </Notice>
        <div>
          <LinkButton to={here} kind="secondary">
            Kembali ke kartu aktivasi
          </LinkButton>
        </div>
      </div>
      <PrintSheet paper={paper}>
        {pages.map((page, index) => (
          <PrintPage key={page[0]!.personId}>
            <header className="slips-head">
              <b>{headOf(page)}</b>
              <span>
                {cohort.name} · halaman {index + 1} dari {pages.length}
              </span>
            </header>
            <div className={`slips slips-${paper}`}>
              {page.map((slip) => (
                <Slip
                  key={slip.personId}
                  slip={slip}
                  origin={origin}
                  shared={agenciesOf(page).length > 1}
                />
              ))}
            </div>
          </PrintPage>
        ))}
      </PrintSheet>
    </main>
  )
}

/** On two lines at most, whatever shares the page; each slip there names its own agency. */
function headOf(page: readonly { agency: string }[]): string {
  const agencies = agenciesOf(page).map((agency) => agency || 'Tanpa unit kerja')
  const others = agencies.length - 2
  return [...agencies.slice(0, 2), ...(others > 0 ? [`dan ${others} lainnya`] : [])].join(' · ')
}

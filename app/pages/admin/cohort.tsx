import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { dayOf } from '~/domain/clock'
import { findCohort, type Cohort } from '~/domain/cohorts/find-cohort.server'
import { forAdministrator } from '~/http/page.server'
import { LinkButton } from '~/ui/button'
import { formatCount, formatDay, formatDayNoWeekday, formatDayRange } from '~/ui/format'
import { AdminShell } from '~/ui/shell/admin-shell'
import { DayTable } from './day-table'
import { shellCohort } from './shell-cohort'

export const meta: MetaFunction = () => [{ title: 'Kegiatan · Orientasi ASN Pontianak' }]

export const loader = forAdministrator(async ({ db, actor, params }) => {
  const cohort = await findCohort(db, actor, params.cohort ?? '')
  const today = dayOf(actor.now)
  return { person: { name: actor.name }, cohort, today, shell: shellCohort(cohort, today) }
})

export default function CohortPage() {
  const { person, cohort, today, shell } = useLoaderData<typeof loader>()
  return (
    <AdminShell
      current="kegiatan"
      title={cohort.name}
      lead={`${formatDayRange(cohort.startsOn, cohort.endsOn)} · ${formatCount(cohort.people, 'peserta')}`}
      crumbs={[{ href: '/kelola/kegiatan', label: 'Kegiatan' }]}
      cohort={shell}
      person={person}
    >
      <div className="grid grid-cols-1 items-start gap-x-10 gap-y-8 xl:grid-cols-[24rem_1fr]">
        <div className="grid min-w-0 grid-cols-1 gap-8">
          <NextStep cohort={cohort} />
          <Facts cohort={cohort} />
        </div>
        <DayTable days={cohort.days} today={today} />
      </div>
    </AdminShell>
  )
}

function NextStep({ cohort }: { cohort: Cohort }) {
  const at = (place: string) => `/kelola/kegiatan/${cohort.slug}/${place}`
  return (
    <section aria-labelledby="berikutnya">
      <h2 id="berikutnya" className="mb-2">
        Berikutnya
      </h2>
      {cohort.people === 0 ? (
        <>
          <p className="mb-3 text-ink-2">Belum ada peserta. Unggah daftar yang sudah Anda punya.</p>
          <LinkButton to={at('impor')} icon="upload">
            Unggah peserta
          </LinkButton>
        </>
      ) : (
        <div className="flex flex-wrap gap-3">
          <LinkButton to={at('pantauan')} icon="grid">
            Pantauan harian
          </LinkButton>
          <LinkButton to={at('kartu')} icon="card" kind="secondary">
            Cetak kartu
          </LinkButton>
          <LinkButton to={at('impor')} icon="upload" kind="secondary">
            Unggah peserta
          </LinkButton>
        </div>
      )}
    </section>
  )
}

function Facts({ cohort }: { cohort: Cohort }) {
  const facts: [string, string][] = [
    ['Batas akhir', formatDay(cohort.closesOn)],
    [
      'Cara menghitung',
      cohort.basis === 'hari_kerja'
        ? `Hari kerja, ${cohort.workingWeek === 'senin-jumat' ? 'Senin sampai Jumat' : 'Senin sampai Sabtu'}`
        : 'Hari kalender',
    ],
    ['Tepat waktu', `Sampai ${formatCount(cohort.onTimeDays, 'hari kerja')} sesudah hari itu`],
    ['Tempat pembukaan', cohort.place],
    ['Dasar surat', `${cohort.decreeNumber}, ${formatDayNoWeekday(cohort.decreeDate)}`],
    ['Penanda tangan', `${cohort.signatoryName}, ${cohort.signatoryPosition}`],
  ]
  return (
    <section aria-labelledby="keterangan">
      <h2 id="keterangan" className="mb-2">
        Keterangan
      </h2>
      <dl className="border-t border-line">
        {facts.map(([term, fact]) => (
          <div key={term} className="border-b border-line py-2">
            <dt className="text-sm text-ink-3">{term}</dt>
            <dd className="break-words">{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

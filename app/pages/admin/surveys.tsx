import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { readSurveyReport, type SurveyReport } from '~/domain/surveys/survey-report.server'
import { forAdministrator } from '~/http/page.server'
import { LinkButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatCount, formatDay, formatNumber, formatPercent } from '~/ui/format'
import { Notice } from '~/ui/notice'
import { AdminShell } from '~/ui/shell/admin-shell'
import { StatBar } from '~/ui/stat-bar'
import { shellCohort } from './shell-cohort'
import { SurveyRemarks, SurveySubjectReport } from './survey-result'

export const meta: MetaFunction = () => [{ title: 'Survei · Orientasi ASN Pontianak' }]

export const loader = forAdministrator(async ({ db, actor, params, url }) => ({
  name: actor.name,
  ...(await readSurveyReport(db, actor, params.cohort!, url.searchParams.get('butir'))),
}))

export default function SurveysPage() {
  const { name, cohort, surveys, report } = useLoaderData<typeof loader>()
  const base = `/kelola/kegiatan/${cohort.slug}/survei`
  const query = report ? `?butir=${report.itemId}` : ''
  const shown = report?.subjects.some(({ result }) => result)
  return (
    <AdminShell
      current="survei"
      title={report?.title ?? 'Survei'}
      lead={
        report ? `${report.respondents} dari ${formatCount(report.people, 'peserta')} menjawab` : ''
      }
      cohort={shellCohort(cohort, cohort.today)}
      person={{ name }}
      actions={
        shown && (
          <>
            <LinkButton to={`${base}/cetak${query}&kertas=a4`} kind="secondary" icon="print">
              Cetak A4
            </LinkButton>
            <LinkButton to={`${base}/cetak${query}&kertas=f4`} kind="secondary" icon="print">
              Cetak F4
            </LinkButton>
            <LinkButton to={`${base}/ekspor${query}`} kind="secondary" icon="download">
              Ekspor
            </LinkButton>
          </>
        )
      }
    >
      {surveys.length > 1 && (
        <nav aria-label="Survei kegiatan ini" className="mb-5 flex flex-wrap gap-x-5">
          {surveys.map(({ itemId, title }) => (
            <a
              key={itemId}
              href={`?butir=${itemId}`}
              aria-current={itemId === report?.itemId ? 'page' : undefined}
              className="link inline-block py-2 aria-[current=page]:font-bold aria-[current=page]:no-underline"
            >
              {title}
            </a>
          ))}
        </nav>
      )}
      {report ? (
        <Report report={report} />
      ) : (
        <EmptyState title="Kegiatan ini tidak punya survei">
          Survei ditulis di berkas program sebagai butir berjenis survei.
        </EmptyState>
      )}
    </AdminShell>
  )
}

function Report({ report }: { report: SurveyReport }) {
  const { people, respondents, questionnaire } = report
  return (
    <div className="grid grid-cols-1 gap-8">
      <section aria-label="Yang menjawab" className="border-y border-line py-4">
        <StatBar
          parts={[
            { key: 'sudah', label: 'Sudah menjawab', count: respondents, tone: 'done' },
            { key: 'belum', label: 'Belum menjawab', count: people - respondents, tone: 'rest' },
          ]}
        />
      </section>
      <NotYet report={report} />
      {report.open &&
        report.subjects.map((subject) => (
          <SurveySubjectReport
            key={subject.id}
            subject={subject}
            questionnaire={questionnaire}
            threshold={report.threshold}
          />
        ))}
      {report.open && <SurveyRemarks question={questionnaire.remark} remarks={report.remarks} />}
    </div>
  )
}

/** Why there is no result, or not all of it: always to keep one person from being found. */
function NotYet({ report }: { report: SurveyReport }) {
  const { open, waiting, threshold, closesOn, respondents, people } = report
  if (!open) {
    return (
      <Notice title="Isi laporan belum dibuka">
        Laporan terbuka sesudah batas akhir {formatDay(closesOn)}, atau begitu semua peserta
        menjawab. Sebelum itu hanya jumlahnya yang tampil ({formatPercent(respondents, people)}),
        agar jawaban seseorang tidak dapat ditebak dari selisih dua laporan.
      </Notice>
    )
  }
  if (waiting === 0) return null
  return (
    <Notice title={`${formatNumber(waiting)} jawaban belum dihitung`}>
      Jawaban yang masuk sesudah laporan terbuka dihitung bersama-sama begitu terkumpul{' '}
      {formatNumber(threshold)}, agar jawaban seseorang tidak dapat ditebak dari selisihnya.
    </Notice>
  )
}

import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { NATIONAL_TABLE } from '~/domain/surveys/national-table.rules'
import { readSurveyReport } from '~/domain/surveys/survey-report.server'
import { notFound } from '~/domain/refusal'
import { forAdministrator } from '~/http/page.server'
import { LinkButton } from '~/ui/button'
import { formatDay, formatDayRange, formatNumber } from '~/ui/format'
import { PrintPage, PrintSheet } from '~/ui/print-sheet'
import { Table } from '~/ui/table'
import '~/ui/theme/staff.css'
import './survey-paper.css'
import { SurveyRemarks, SurveySubjectReport } from './survey-result'
import { twoDecimals } from './survey-words'

export const meta: MetaFunction = () => [
  { title: 'Cetak laporan survei · Orientasi ASN Pontianak' },
]

export const loader = forAdministrator(async ({ db, actor, params, url }) => {
  const page = await readSurveyReport(db, actor, params.cohort!, url.searchParams.get('butir'))
  const { report } = page
  if (!report?.open) notFound('Laporan survei ini belum dibuka, jadi belum ada yang dicetak.')
  const paper = url.searchParams.get('kertas') === 'f4' ? ('f4' as const) : ('a4' as const)
  return { ...page, report, paper }
})

/** The report on paper: one subject a page, then the table it is judged by and what people wrote. */
export default function SurveyPrintPage() {
  const { cohort, report, paper, place, startsOn, endsOn } = useLoaderData<typeof loader>()
  const { questionnaire, subjects } = report
  const back = `/kelola/kegiatan/${cohort.slug}/survei?butir=${report.itemId}`
  return (
    <main>
      <div className="no-print column grid gap-3 py-6">
        <p>
          Cetak dari menu peramban (Ctrl + P) di kertas{' '}
          {paper === 'a4' ? 'A4' : 'F4 (Folio, 215 × 330 mm)'}, skala 100%.
        </p>
        <div>
          <LinkButton to={back} kind="secondary">
            Kembali ke survei
          </LinkButton>
        </div>
      </div>
      <div className="survey-paper">
        <PrintSheet paper={paper}>
          {subjects.map((subject, index) => (
            <PrintPage key={subject.id}>
              {index === 0 && (
                <header className="mb-4">
                  <h1>Laporan {questionnaire.title}</h1>
                  <p>
                    {cohort.name},{' '}
                    {startsOn === endsOn ? formatDay(startsOn) : formatDayRange(startsOn, endsOn)},{' '}
                    {place}
                  </p>
                  <p>
                    {formatNumber(report.respondents)} dari {formatNumber(report.people)} peserta
                    menjawab
                    {report.waiting > 0 && `, ${formatNumber(report.waiting)} belum dihitung`}.
                  </p>
                </header>
              )}
              <SurveySubjectReport
                subject={subject}
                questionnaire={questionnaire}
                threshold={report.threshold}
              />
            </PrintPage>
          ))}
          <PrintPage>
            <NationalTable />
            <div className="mt-6">
              <SurveyRemarks question={questionnaire.remark} remarks={report.remarks} />
            </div>
          </PrintPage>
        </PrintSheet>
      </div>
    </main>
  )
}

function NationalTable() {
  return (
    <>
      <Table
        caption="Nilai persepsi menurut Permenpan-RB 14/2017"
        head={['Nilai persepsi', 'Nilai interval', 'Nilai interval konversi', 'Mutu', 'Kinerja']}
        rows={NATIONAL_TABLE.toReversed().map((grade) => ({
          key: grade.mutu,
          cells: [
            grade.perception,
            grade.interval,
            `${twoDecimals(grade.from / 100)}–${twoDecimals(grade.to / 100)}`,
            grade.mutu,
            grade.kinerja,
          ],
        }))}
      />
      <p className="mt-2">
        NRR adalah jumlah nilai sebuah unsur dibagi jumlah responden; NRR tertimbang adalah NRR
        dibagi banyaknya unsur. Indeks = 25 × rata-rata NRR semua unsur, dibulatkan ke dua angka di
        belakang koma, baru kemudian digolongkan.
      </p>
    </>
  )
}

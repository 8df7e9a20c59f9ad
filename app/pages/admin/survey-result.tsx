import type { Questionnaire } from '~/domain/surveys/questionnaire'
import type { SubjectReport } from '~/domain/surveys/survey-report.server'
import { formatNumber } from '~/ui/format'
import { Notice } from '~/ui/notice'
import { Table } from '~/ui/table'
import { SurveyBars } from './survey-bars'
import { nameOf, threeDecimals, twoDecimals } from './survey-words'

/** The index of one subject, drawn and as a table; the words hold without the drawing. */
export function SurveySubjectReport({
  subject,
  questionnaire,
  threshold,
}: {
  subject: SubjectReport
  questionnaire: Questionnaire
  threshold: number
}) {
  const { name, respondents, result } = subject
  const national = questionnaire.form === 'skm'
  const title = name ?? 'Hasil'
  return (
    <section aria-label={title}>
      <h2 className="mb-2">{title}</h2>
      {!result ? (
        <Notice title="Terlalu sedikit jawaban untuk ditampilkan">
          {formatNumber(respondents)} orang menjawab. Hasil tampil bila sedikitnya{' '}
          {formatNumber(threshold)} orang menjawab.
        </Notice>
      ) : (
        <>
          <p className="mb-4">
            <b className="text-2xl tabular-nums">{twoDecimals(result.index)}</b>{' '}
            <span className="font-semibold">
              {national ? 'Indeks Kepuasan Masyarakat (IKM)' : 'Indeks pengajar'}, mutu{' '}
              {result.grade.mutu} ({result.grade.kinerja})
            </span>
            <span className="block text-ink-2">dari {formatNumber(respondents)} responden</span>
          </p>
          <SurveyBars result={result} questionnaire={questionnaire} />
          <div className="mt-6">
            <Table
              caption={`Nilai per unsur${name === null ? '' : `, ${name}`}`}
              head={[
                'Unsur',
                ...['1', '2', '3', '4'].map((head) => ({ head, figures: true })),
                { head: 'NRR', figures: true },
                { head: 'NRR tertimbang', figures: true },
                { head: 'Nilai', figures: true },
                'Mutu',
              ]}
              rows={result.elements.map((element) => ({
                key: element.code,
                cells: [
                  nameOf(questionnaire, element.code),
                  ...element.counts.map((count) => formatNumber(count)),
                  threeDecimals(element.average),
                  threeDecimals(element.weighted),
                  twoDecimals(element.index),
                  `${element.grade.mutu} · ${element.grade.kinerja}`,
                ],
              }))}
            />
          </div>
        </>
      )}
    </section>
  )
}

/** What people wrote, in the order of its letters; nothing is left out and nothing is edited. */
export function SurveyRemarks({
  question,
  remarks,
}: {
  question: string
  remarks: readonly string[]
}) {
  return (
    <section aria-labelledby="masukan">
      <h2 id="masukan">Masukan tertulis</h2>
      <p className="mb-2 text-ink-2">{question} Urutannya menurut abjad, bukan waktu.</p>
      {remarks.length === 0 ? (
        <p className="text-ink-2">Tidak ada.</p>
      ) : (
        <ul className="list-disc pl-5">
          {remarks.map((remark, index) => (
            <li key={index} className="py-1 break-words whitespace-pre-line">
              {remark}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

import { formatCount, formatDayNoWeekday, formatDayRange, formatNumber } from '~/ui/format'
import type { CertificatesData } from './certificates'

/** What a certificate would say if it were issued today: looked over before the button is pressed. */
export function CertificatesPrinted({ data: { facts, template } }: { data: CertificatesData }) {
  const { signatory } = facts
  const rows: [string, string][] = [
    ['Judul', facts.title],
    ['Nomor', template],
    ['Program', `${facts.programme.title}, ${facts.cohort}`],
    [
      'Tanggal',
      `${formatDayRange(facts.from, facts.to)}, ${formatCount(facts.days.length, 'hari')}`,
    ],
    [
      'Jam pelajaran',
      `${formatCount(facts.hours, 'JP')} dari ${formatCount(facts.minutes, 'menit')} tugas wajib instansi`,
    ],
    ['Ditandatangani', `${signatory.name}, ${signatory.acting} ${signatory.position}`],
    ['Tanggal terbit', formatDayNoWeekday(facts.issuedOn)],
  ]
  return (
    <section aria-labelledby="isi-sertifikat">
      <h2 id="isi-sertifikat" className="mb-2">
        Isi bila terbit hari ini
      </h2>
      <dl className="border-t border-line">
        {rows.map(([term, fact]) => (
          <div key={term} className="border-b border-line py-2">
            <dt className="text-sm text-ink-3">{term}</dt>
            <dd className="break-words">{fact}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-sm text-ink-2">
        1 JP = 45 menit, dibulatkan ke bawah ke setengah JP. Tugas LAN tidak dihitung.{' '}
        {formatNumber(facts.days.length)} hari tercantum di halaman belakang.
      </p>
    </section>
  )
}

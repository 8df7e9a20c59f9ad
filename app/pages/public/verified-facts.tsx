import type { Verified } from '~/domain/certificates/verify.server'
import {
  formatCount,
  formatDayNoWeekday,
  formatDayRange,
  formatInstant,
  formatNip,
} from '~/ui/format'
import { Notice } from '~/ui/notice'

/** Whether a certificate stands, then the least that lets one compare it with the paper. */
export function VerifiedFacts({ verified }: { verified: Verified }) {
  const { nip } = verified
  const rows: [string, string][] = [
    ['Nama', verified.name],
    ...(nip ? [['NIP', formatNip(nip)] as [string, string]] : []),
    ['Program', verified.programme],
    ['Tanggal', formatDayRange(verified.from, verified.to)],
    ['Jam pelajaran', formatCount(verified.hours, 'JP')],
    ['Nomor', verified.number],
    ['Terbit', formatDayNoWeekday(verified.issuedOn)],
  ]
  return (
    <>
      <State verified={verified} />
      <dl className="mt-4 border-t border-line">
        {rows.map(([term, fact]) => (
          <div key={term} className="border-b border-line py-2">
            <dt className="text-sm text-ink-3">{term}</dt>
            <dd className="break-words">{fact}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function State({ verified: { status, endedAt, signed } }: { verified: Verified }) {
  if (status === 'berlaku') {
    return (
      <Notice kind="done" title="Sertifikat ini asli dan berlaku">
        {signed ? 'Sudah ditandatangani elektronik.' : 'Belum ditandatangani elektronik.'}
      </Notice>
    )
  }
  const when = endedAt && `sejak ${formatInstant(endedAt)}`
  return status === 'dicabut' ? (
    <Notice kind="alarm" title="Sertifikat ini dicabut">
      Diterbitkan oleh platform ini, tetapi tidak berlaku lagi {when}.
    </Notice>
  ) : (
    <Notice kind="late" title="Sertifikat ini diganti">
      Ada penggantinya, dengan nomor lain; yang ini tidak berlaku lagi {when}. Mintalah penggantinya
      kepada pemiliknya.
    </Notice>
  )
}

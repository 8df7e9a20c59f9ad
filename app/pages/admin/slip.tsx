import type { Slip as SlipFacts } from '~/domain/slips/print-slips.server'
import { formatInstant, maskNip } from '~/ui/format'
import { QrCode } from '~/ui/qr-code'

/** One card to cut out: who it is for, the code, until when, and a QR that types it. */
export function Slip({
  slip,
  origin,
  shared,
}: {
  slip: SlipFacts
  origin: string
  /** The page holds several agencies, so its heading alone does not say whose slip this is. */
  shared: boolean
}) {
  const address = `${origin}/aktivasi`
  const place = [slip.unit, ...(shared || !slip.unit ? [slip.agency] : [])].filter(Boolean)
  return (
    <article className="slip">
      <div className="slip-text">
        <p className="slip-name">{slip.name}</p>
        <p>{[...new Set(place)].join(', ')}</p>
        <p>{slip.nip ? `NIP ${maskNip(slip.nip)}` : 'NIP belum ada'}</p>
        <p>
          Nomor peserta <b>{slip.number}</b>
        </p>
        <p className="slip-code">{slip.code}</p>
      </div>
      <QrCode
        text={`${address}?kode=${slip.code}`}
        label={`Kode QR aktivasi untuk ${slip.name}`}
        className="slip-qr"
      />
      <p className="slip-how">
        Pindai kodenya, atau buka <b>{address.replace(/^https?:\/\//, '')}</b> lalu ketik kode di
        atas. Berlaku sekali, sampai {formatInstant(slip.expiresAt)}. Jangan berikan kepada orang
        lain.
      </p>
    </article>
  )
}

import { dayOf } from '~/domain/clock'
import { Button } from '~/ui/button'
import { formatDay, formatTime } from '~/ui/format'
import { Icon } from '~/ui/icon'
import { answerIdField, placeOf, pledgeField } from '../answer-fields'

export interface AskedPledge {
  id: string
  version: string
  title: string
  /** HTML of the words that are pledged. */
  textHtml: string
  /** One-time id for the pledge. */
  answerId: string
  /** An instant, or null while it has not been pledged. */
  pledgedAt: string | null
}

/** Words to stand by: read, ticked, confirmed once, and from then on a record. */
export function PledgeView({ pledge, reminded }: { pledge: AskedPledge; reminded: boolean }) {
  const { id, title, textHtml, version, pledgedAt } = pledge
  return (
    <div className="block block-pledge" id={placeOf(id)}>
      <p className="block-kicker">
        <Icon name="pencil" /> Pernyataan
      </p>
      <p className="block-case-title">{title}</p>
      <div className="pledge-words" dangerouslySetInnerHTML={{ __html: textHtml }} />
      {pledgedAt ? (
        <p className="pledge-done">
          <Icon name="check" />
          <span>
            Dinyatakan pada {formatDay(dayOf(pledgedAt))}, {formatTime(pledgedAt)}, naskah versi{' '}
            {version}.
          </span>
        </p>
      ) : (
        <AskPledge pledge={pledge} reminded={reminded} />
      )}
    </div>
  )
}

function AskPledge({
  pledge: { id, version, answerId },
  reminded,
}: {
  pledge: AskedPledge
  reminded: boolean
}) {
  const hintId = `${placeOf(id)}-petunjuk`
  return (
    <>
      <label className="pledge-tick">
        <input
          type="checkbox"
          name={pledgeField(id)}
          value={version}
          aria-describedby={hintId}
          aria-invalid={reminded || undefined}
        />
        <span>Saya sudah membaca naskah di atas dan menyatakannya.</span>
      </label>
      <input type="hidden" name={answerIdField(id)} value={answerId} />
      <p className="block-saved" id={hintId}>
        <span>
          {reminded && <strong>Centang dulu kotak di atas, lalu tekan Nyatakan. </strong>}
          Naskah versi {version}. Waktunya ikut tersimpan, dan pernyataan tidak dapat ditarik di
          sini.
        </span>
      </p>
      <Button kind="secondary" wide name="aksi" value={`ikrar:${id}`}>
        Nyatakan
      </Button>
    </>
  )
}

import { Icon } from '~/ui/icon'
import type { ViewProps } from '../block'
import type { summaryCardRules } from './schema'

/** Where the card stands on its page; there is one in a module. */
const PLACE = 'kartu-ringkas'

/**
 * The summary of a module. Its link makes the card the target of the page, and the print of a page
 * with a targeted card is that card alone: no script is needed.
 */
export function SummaryCardView({
  judul,
  children,
}: ViewProps<typeof summaryCardRules.attributes>) {
  return (
    <section className="block block-summary" id={PLACE} aria-labelledby={`${PLACE}-judul`}>
      <p className="block-kicker">
        <Icon name="card" /> Kartu ringkas
      </p>
      <p className="block-summary-title" id={`${PLACE}-judul`}>
        {judul}
      </p>
      {children}
      <p className="summary-print no-print">
        <a href={`#${PLACE}`}>
          <Icon name="print" /> Siapkan untuk dicetak
        </a>
        <span className="summary-ready">
          Siap. Pilih Cetak di menu peramban; yang keluar hanya kartu ini.
        </span>
      </p>
    </section>
  )
}

import { formatDayNoWeekday } from '~/ui/format'
import { Icon } from '~/ui/icon'
import type { ViewProps } from '../block'
import type { legalBasisRules } from './schema'

export function LegalBasisView({
  sumber,
  berlaku,
  diperiksa,
  children,
}: ViewProps<typeof legalBasisRules.attributes>) {
  return (
    <figure className="block block-law">
      <figcaption className="block-law-bar">
        <Icon name="scale" /> Dasar hukum
      </figcaption>
      <blockquote className="block-law-words">{children}</blockquote>
      <dl className="block-law-source">
        <dt>Sumber</dt>
        <dd>{sumber}</dd>
        {berlaku && (
          <>
            <dt>Berlaku</dt>
            <dd>sejak {formatDayNoWeekday(berlaku)}</dd>
          </>
        )}
        <dt>Diperiksa</dt>
        <dd>{formatDayNoWeekday(diperiksa)}</dd>
      </dl>
    </figure>
  )
}

import type { ViewProps } from '../block'
import type { quotationRules } from './schema'

export function QuotationView({ sumber, children }: ViewProps<typeof quotationRules.attributes>) {
  return (
    <figure className="block block-quotation">
      <blockquote>{children}</blockquote>
      <figcaption>{sumber}</figcaption>
    </figure>
  )
}

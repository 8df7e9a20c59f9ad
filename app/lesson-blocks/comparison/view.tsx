import type { ViewProps } from '../block'
import type { comparisonRules } from './schema'

export function ComparisonView({ judul, children }: ViewProps<typeof comparisonRules.attributes>) {
  return (
    <figure className="block block-comparison">
      <figcaption>{judul}</figcaption>
      {children}
    </figure>
  )
}

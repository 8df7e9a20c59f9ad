import type { ViewProps } from '../block'
import type { timelineRules } from './schema'

export function TimelineView({ judul, children }: ViewProps<typeof timelineRules.attributes>) {
  return (
    <figure className="block block-timeline">
      <figcaption>{judul}</figcaption>
      {children}
    </figure>
  )
}

import { Icon } from '~/ui/icon'
import type { ViewProps } from '../block'
import type { needsReviewRules } from './schema'

export function NeedsReviewView({
  alasan,
  children,
}: ViewProps<typeof needsReviewRules.attributes>) {
  return (
    <div className="block block-review" role="note">
      <p className="block-title">
        <Icon name="search" /> Perlu diperiksa sebelum dijadikan pegangan
      </p>
      {children}
      <p className="block-review-reason">{alasan}</p>
    </div>
  )
}

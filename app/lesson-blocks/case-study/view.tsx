import { Icon } from '~/ui/icon'
import type { ViewProps } from '../block'
import type { caseStudyRules } from './schema'

export function CaseStudyView({ judul, children }: ViewProps<typeof caseStudyRules.attributes>) {
  return (
    <div className="block block-case">
      <p className="block-kicker">
        <Icon name="people" /> Studi kasus
      </p>
      <p className="block-case-title">{judul}</p>
      {children}
    </div>
  )
}

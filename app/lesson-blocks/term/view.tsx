import type { ViewProps } from '../block'
import type { termRules } from './schema'

/** `letak` is set by the compiler, never by an author: inside a sentence the meaning stands in brackets. */
export function TermView({
  kata,
  letak,
  children,
}: ViewProps<typeof termRules.attributes> & { letak?: 'kalimat' }) {
  if (letak === 'kalimat') {
    return (
      <span className="term">
        <dfn>{kata}</dfn> ({children})
      </span>
    )
  }
  return (
    <dl className="block block-term">
      <dt>
        <dfn>{kata}</dfn>
      </dt>
      <dd>{children}</dd>
    </dl>
  )
}

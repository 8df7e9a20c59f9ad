import { Icon } from '~/ui/icon'
import type { ViewProps } from '../block'
import type { allowedForbiddenRules } from './schema'
import type { Verdict } from './verdict'

export function AllowedForbiddenView({
  judul,
  children,
}: ViewProps<typeof allowedForbiddenRules.attributes>) {
  return (
    <figure className="block block-allowed">
      <figcaption>{judul}</figcaption>
      {children}
    </figure>
  )
}

/** A verdict is its word with its sign, so that colour comes third. */
export function VerdictView({ nilai }: { nilai: Verdict }) {
  return (
    <span className={`verdict verdict-${nilai}`}>
      <Icon name={nilai === 'boleh' ? 'check' : 'x'} />{' '}
      {nilai === 'boleh' ? 'Boleh' : 'Tidak boleh'}
    </span>
  )
}

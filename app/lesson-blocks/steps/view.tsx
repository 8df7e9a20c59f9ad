import type { ViewProps } from '../block'
import type { stepsRules } from './schema'

export function StepsView({ children }: ViewProps<typeof stepsRules.attributes>) {
  return <div className="block block-steps">{children}</div>
}

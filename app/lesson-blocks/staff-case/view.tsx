import { Children, cloneElement, createContext, isValidElement, useContext } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { Icon } from '~/ui/icon'
import type { ViewProps } from '../block'
import { BlockFold } from '../block-fold'
import type { CaseGroup } from './run'
import type { staffCaseRules } from './schema'

/** The staff group for which a part is drawn; null draws it for everybody. */
export const StaffGroupContext = createContext<CaseGroup | null>(null)

const NAMES: Record<CaseGroup, string> = {
  guru: 'guru',
  kesehatan: 'tenaga kesehatan',
  teknis: 'tenaga teknis',
}

type CaseProps = ViewProps<typeof staffCaseRules.attributes> & { whose?: 'own' | 'other' }

/** `whose` is set by the run around it: one's own case, or one that is folded below it. */
export function StaffCaseView({ tenaga, judul, whose, children }: CaseProps) {
  if (whose === 'other') {
    return (
      <BlockFold
        summary={
          <span>
            Kasus rekan: {NAMES[tenaga]}
            <span className="staff-case-name">{judul}</span>
          </span>
        }
      >
        {children}
      </BlockFold>
    )
  }
  return (
    <div className="staff-case">
      <p className="block-kicker">
        <Icon name="people" />
        {whose === 'own' ? `Kasus Anda: ${NAMES[tenaga]}` : `Kasus ${NAMES[tenaga]}`}
      </p>
      <p className="block-case-title">{judul}</p>
      {children}
    </div>
  )
}

/** The cases of a run: the reader's own first and the others folded, or all of them in order. */
export function StaffCaseRun({ children }: { children?: ReactNode }) {
  const group = useContext(StaffGroupContext)
  const cases = Children.toArray(children).filter(isValidElement) as ReactElement<CaseProps>[]
  const own = cases.filter(({ props }) => props.tenaga === group)
  const others = cases.filter(({ props }) => props.tenaga !== group)
  return (
    <div className="block block-staff-cases">
      {own.map((one) => cloneElement(one, { whose: 'own' }))}
      {own.length > 0 ? others.map((one) => cloneElement(one, { whose: 'other' })) : others}
    </div>
  )
}

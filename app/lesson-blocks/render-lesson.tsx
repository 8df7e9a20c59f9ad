import { getMDXComponent } from 'mdx-bundler/client/index.js'
import type { ComponentType, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { InteractiveBlock } from '~/domain/lessons/interactive-block'
import type { Simulation } from '~/domain/simulations/simulation'
import type { StaffGroup } from '~db/schema'
import { lessonBlocks } from '.'
import { interactivePlaces, pendingBlocks } from './interactive-places'
import { RUN_ELEMENT } from './staff-case/run'
import { StaffCaseRun, StaffGroupContext } from './staff-case/view'
import { tableComponents } from './tables'

export interface RenderedPart {
  partId: string
  html: string
  /** The HTML for a staff group, only where it differs from the one for everybody. */
  variants: { staffGroup: StaffGroup; html: string }[]
  blocks: InteractiveBlock[]
}

const STAFF_GROUPS: readonly StaffGroup[] = ['guru', 'kesehatan', 'teknis']

/**
 * Turns a bundled lesson into static HTML, part by part. `Bagian` is the element the compiler puts
 * around each part. The code was made from text that carries no expression, so running it runs
 * nothing of the author's.
 */
export function renderLesson(
  code: string,
  simulations: ReadonlyMap<string, Simulation>,
): RenderedPart[] {
  const parts: { id: string; children: ReactNode }[] = []
  const Lesson = getMDXComponent(code)
  const collector = ({ id, children }: { id: string; children?: ReactNode }) => {
    parts.push({ id, children })
    return null
  }
  const pending = pendingBlocks(simulations)
  const components = {
    ...tableComponents,
    ...staticViews(),
    ...interactivePlaces(pending),
    [RUN_ELEMENT]: StaffCaseRun,
    Bagian: collector,
  }
  renderToStaticMarkup(<Lesson components={components} />)
  return parts.map(({ id, children }) => {
    pending.clear()
    const html = renderToStaticMarkup(<>{children}</>)
    const blocks = pending.finish()
    const variants = STAFF_GROUPS.map((staffGroup) => ({
      staffGroup,
      html: renderToStaticMarkup(
        <StaffGroupContext.Provider value={staffGroup}>{children}</StaffGroupContext.Provider>,
      ),
    })).filter((variant) => variant.html !== html)
    return { partId: id, html, variants, blocks }
  })
}

function staticViews(): Record<string, ComponentType<any>> {
  return Object.fromEntries(
    Object.entries(lessonBlocks).flatMap(([name, { View }]) => (View ? [[name, View]] : [])),
  )
}

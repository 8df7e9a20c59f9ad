import { getMDXComponent } from 'mdx-bundler/client/index.js'
import type { ComponentType, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { InteractiveBlock } from '~/domain/lessons/interactive-block'
import type { Simulation } from '~/domain/simulations/simulation'
import { lessonBlocks } from '.'
import { VERDICT_ELEMENT } from './allowed-forbidden/verdict'
import { VerdictView } from './allowed-forbidden/view'
import { interactivePlaces, pendingBlocks } from './interactive-places'
import { CASE_GROUPS, RUN_ELEMENT, type CaseGroup } from './staff-case/run'
import { StaffCaseRun, StaffGroupContext } from './staff-case/view'
import { tableComponents } from './tables'

export interface RenderedPart {
  partId: string
  html: string
  /** The HTML for a staff group, only where it differs from the one for everybody. */
  variants: { staffGroup: CaseGroup; html: string }[]
  blocks: InteractiveBlock[]
}

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
    [VERDICT_ELEMENT]: VerdictView,
    Bagian: collector,
  }
  renderToStaticMarkup(<Lesson components={components} />)
  return parts.map(({ id, children }) => {
    pending.clear()
    const html = renderToStaticMarkup(<>{children}</>)
    const blocks = pending.finish()
    const variants = CASE_GROUPS.map((staffGroup) => ({
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

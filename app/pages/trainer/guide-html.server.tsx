import { renderToStaticMarkup } from 'react-dom/server'
import type { GuideBlock } from '~/domain/lessons/block-guide.server'
import { fillPart } from '~/domain/lessons/fill-part.rules'
import { SimulationView } from '~/lesson-blocks/simulation/view'
import { proofHtml } from './proof-html.server'

/** An example as a participant meets it: a story at its first scene, where a proof shows all of them. */
export function guideHtml({ part, opening }: Pick<GuideBlock, 'part' | 'opening'>): string {
  if (!opening) return proofHtml(part)
  const story = <SimulationView screen={opening} answerId="" reminded={false} />
  return fillPart(part.html, { [opening.id]: renderToStaticMarkup(story) })
}

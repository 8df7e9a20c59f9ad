import type { CheckedModule } from './check-module.server'
import { keyBalance } from './key-balance.rules'
import { moduleShape } from './module-shape.rules'
import { untestedObjectives } from './objective.rules'
import type { PlacedFinding } from './placed-finding'
import { repetitions } from './repetition.rules'
import { unsoundLaw } from './statement.rules'
import { questionsThatTeach } from './teaching.rules'

/** What modules still lack to be good ones. Only for modules that say what they are (`modul.yaml`). */
export function moduleAdvice(modules: readonly CheckedModule[]): PlacedFinding[] {
  const known = modules.filter(({ about }) => about)
  return [
    ...known.flatMap((module) => [
      ...moduleShape(module),
      ...untestedObjectives(module),
      ...keyBalance(module),
      ...questionsThatTeach(module),
      ...unsoundLaw(module),
    ]),
    ...repetitions(known),
  ]
}

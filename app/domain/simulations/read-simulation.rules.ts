import { readYaml, type YamlFinding } from '../programmes/read-yaml.rules'
import type { Finding } from '../lessons/finding'
import type { Simulation } from './simulation'
import { simulationSchema } from './simulation.schema'

/** Reads `simulasi.yaml` and judges its story; null with findings when it cannot be played. */
export function readSimulation(
  source: string,
  file: string,
): { simulation: Simulation | null; findings: Finding[] } {
  const { value, findings } = readYaml(source, simulationSchema)
  return { simulation: value, findings: findings.map((finding) => toFinding(finding, file)) }
}

/** A message is a sentence that says what is wrong, and the rest that says what to write instead. */
function toFinding({ line, column, reason }: YamlFinding, file: string): Finding {
  const [, what = reason, fix = ''] = /^(.*?\.)\s+(.*)$/s.exec(reason) ?? []
  return { line, column, level: 'error', file, reason: what, fix }
}

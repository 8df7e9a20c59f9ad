import { readSimulation } from '../simulations/read-simulation.rules'
import type { Simulation } from '../simulations/simulation'
import type { Finding } from './finding'
import type { Judgement } from './judgement'

/**
 * Reads the simulations that lie beside a lesson and judges them with the blocks that play them.
 * @param files left out when nobody can know them: then a missing file is not reported
 */
export function readSimulations(
  files: ReadonlyMap<string, string> | undefined,
  judgement: Judgement,
): { simulations: Map<string, Simulation>; findings: Finding[] } {
  const simulations = new Map<string, Simulation>()
  const findings: Finding[] = []
  for (const [file, source] of files ?? []) {
    const read = readSimulation(source, file)
    findings.push(...read.findings)
    if (read.simulation) simulations.set(file, read.simulation)
  }
  if (!files || judgement.incomplete) return { simulations, findings }
  for (const { id, name, line, column } of judgement.simulations) {
    const say = (reason: string, fix: string) =>
      findings.push({ line, column, level: 'error', reason, fix })
    const written = simulations.get(name)
    if (!files.has(name)) {
      const fix = 'Simpan ceritanya di folder materi, atau perbaiki namanya di berkas="…".'
      say(`Berkas simulasi ${name} tidak ada di folder materi.`, fix)
    } else if (written && written.id !== id) {
      const fix = `Tulis id="${written.id}", atau ganti id di ${name}.`
      say(`Id "${id}" berbeda dari id "${written.id}" di ${name}.`, fix)
    }
  }
  const played = judgement.simulations.map(({ name }) => name)
  const unused = [...files.keys()].filter((file) => !played.includes(file))
  return { simulations, findings: [...findings, ...unused.map(unusedFinding)] }
}

function unusedFinding(file: string): Finding {
  const fix = `Tambahkan <Simulasi id="…" berkas="${file}" />, atau hapus berkasnya.`
  return { line: 1, column: 1, level: 'warning', file, reason: 'Simulasi ini belum dipakai.', fix }
}

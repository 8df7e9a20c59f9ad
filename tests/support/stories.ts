import { readFileSync } from 'node:fs'
import { readSimulation } from '~/domain/simulations/read-simulation.rules'
import type { Simulation } from '~/domain/simulations/simulation'

const read = (path: string): Simulation =>
  readSimulation(readFileSync(path, 'utf8'), path).simulation!

/** Three scenes, two working days: the example of the block. */
export const shortStory = read('app/lesson-blocks/simulation/example.yaml')

/** The story that participants play. */
export const complaintStory = read(
  'content/courses/pelayanan-publik-dan-kode-etik/menangani-pengaduan/simulasi-pengaduan/simulasi.yaml',
)

import type { Measurement } from '../result'
import { readingMix } from './reading-mix'

/** Everything `npm run bench` measures, in the order of the table. */
export const measurements: readonly Measurement[] = [readingMix]

import type { Id, Instant } from '~db/schema'
import type { SimulationEvent } from '../simulations/simulation.rules'

/** What a person did that is not an answer: pledged words of a version, or a step in a simulation. */
export type ActValue = { pledge: string } | { step: SimulationEvent }

/** An act as it goes into the store of answers; every one counts, none takes the place of another. */
export interface NewAct {
  id: Id
  targetId: string
  value: ActValue
  sequence: null
}

export interface StoredAct {
  targetId: string
  value: ActValue
  receivedAt: Instant
}

import { v7 } from 'uuid'
import type { Id } from '~db/schema'

/** A UUIDv7: its order is roughly the order of making, which keeps indexes compact. */
export const newId = (): Id => v7()

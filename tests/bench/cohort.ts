import { createCohort } from '~/domain/cohorts/create-cohort.server'
import { platformActor } from '~/domain/permissions/actor'
import type { Db, Id } from '~db/schema'
import { exampleCohort } from '~db/seeds/example-cohort'
import { BENCH_NOW } from './instant'

/** A cohort of the 20-day programme on its 7th day, with nobody in it. */
export function createBenchCohort(db: Db): Promise<{ id: Id; slug: string }> {
  return createCohort(db, platformActor(BENCH_NOW), exampleCohort('Orientasi PPPK Formasi 2024'))
}

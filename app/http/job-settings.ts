import type { JobSettings } from '~/domain/jobs/job'
import type { Env } from '~/env.server'

/** What jobs and certificates need of the settings: the public address, and the secret behind the keys. */
export const jobSettings = (env: Pick<Env, 'origin' | 'port' | 'signingSecret'>): JobSettings => ({
  origin: env.origin ?? `http://localhost:${env.port}`,
  signingSecret: env.signingSecret,
})

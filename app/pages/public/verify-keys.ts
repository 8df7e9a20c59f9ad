import { keySet } from '~/domain/certificates/issuer.rules'
import { publicKeys } from '~/domain/certificates/signing-keys.server'
import { jobSettings } from '~/http/job-settings'
import { openDocument } from '~/http/open-document.server'
import { openToAll } from '~/http/page.server'

/** The public keys behind credentials. */
export const loader = openToAll(async ({ db, env }) =>
  openDocument(keySet(jobSettings(env).origin, await publicKeys(db)), 'application/json'),
)

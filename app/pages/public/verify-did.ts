import { didDocument } from '~/domain/certificates/issuer.rules'
import { publicKeys } from '~/domain/certificates/signing-keys.server'
import { jobSettings } from '~/http/job-settings'
import { openDocument } from '~/http/open-document.server'
import { openToAll } from '~/http/page.server'

/** Who issues: the `did:web` document of this address. */
export const loader = openToAll(async ({ db, env }) =>
  openDocument(didDocument(jobSettings(env).origin, await publicKeys(db)), 'application/did+json'),
)

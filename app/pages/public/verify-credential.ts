import { readCredential } from '~/domain/certificates/verify.server'
import { openDocument } from '~/http/open-document.server'
import { openToAll } from '~/http/page.server'

/** The certificate as an Open Badges 3.0 credential. */
export const loader = openToAll(async ({ db, actor, params, address }) =>
  openDocument(
    await readCredential(db, actor, { typed: params.code!, address }),
    'application/jwt',
  ),
)

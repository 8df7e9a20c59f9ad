import { statusList } from '~/domain/certificates/public-lists.server'
import { jobSettings } from '~/http/job-settings'
import { openDocument } from '~/http/open-document.server'
import { openToAll } from '~/http/page.server'

/** Which credentials no longer stand, as a signed W3C status list. */
export const loader = openToAll(async ({ db, actor, env }) =>
  openDocument(await statusList(db, actor, jobSettings(env)), 'application/jwt'),
)

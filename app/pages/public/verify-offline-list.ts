import { offlineList } from '~/domain/certificates/public-lists.server'
import { jobSettings } from '~/http/job-settings'
import { openDocument } from '~/http/open-document.server'
import { openToAll } from '~/http/page.server'

/** Keys and endings, to keep on a device that will be without a network. */
export const loader = openToAll(async ({ db, actor, env }) =>
  openDocument(await offlineList(db, actor, jobSettings(env).origin), 'application/json'),
)

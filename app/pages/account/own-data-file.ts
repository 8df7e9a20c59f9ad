import { exportOwnData } from '~/domain/people/export-own-data.server'
import { download } from '~/http/download.server'
import { forActor } from '~/http/page.server'

/** One's own data as a file to keep. */
export const loader = forActor(async ({ db, actor }) => {
  const data = await exportOwnData(db, actor)
  return download(JSON.stringify(data, null, 2), 'data-saya.json', 'application/json')
})

import { checkStore } from '~/domain/operation/health.server'
import { openToAll } from '~/http/page.server'

/** For whoever watches the server: 200 while the store answers, else 503. */
export const loader = openToAll(async ({ db, log }) => {
  const health = await checkStore(db).catch((error: unknown) => {
    log.error({ err: error }, 'storage failed')
    return null
  })
  return Response.json(health ?? { status: 'gangguan', basisData: 'belum tersambung' }, {
    status: health ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  })
})

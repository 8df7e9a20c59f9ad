import { exportParticipants } from '~/domain/progress/export.server'
import { download } from '~/http/download.server'
import { forAdministrator } from '~/http/page.server'
import { readFilter } from './participant-filter'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const loader = forAdministrator(async ({ db, actor, params, url }) => {
  const filter = readFilter(url.searchParams)
  const { bytes, fileName } = await exportParticipants(db, actor, params.cohort!, filter)
  return download(bytes, fileName, XLSX)
})

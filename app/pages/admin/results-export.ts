import { exportResults } from '~/domain/results/export-results.server'
import { download } from '~/http/download.server'
import { forAdministrator } from '~/http/page.server'
import { readResultFilter } from './result-filter'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const loader = forAdministrator(async ({ db, actor, params, url }) => {
  const filter = readResultFilter(url.searchParams)
  const { bytes, fileName } = await exportResults(db, actor, params.cohort!, filter)
  return download(bytes, fileName, XLSX)
})

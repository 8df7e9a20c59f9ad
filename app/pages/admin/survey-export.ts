import { exportSurvey } from '~/domain/surveys/export-survey.server'
import { download } from '~/http/download.server'
import { forAdministrator } from '~/http/page.server'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const loader = forAdministrator(async ({ db, actor, params, url }) => {
  const itemId = url.searchParams.get('butir')
  const { bytes, fileName } = await exportSurvey(db, actor, params.cohort!, itemId)
  return download(bytes, fileName, XLSX)
})

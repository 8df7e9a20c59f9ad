import { findCohortImport } from '~/domain/imports/find-cohort-import.server'
import { refusedWorkbook } from '~/domain/imports/refused-workbook.server'
import { findWatchedCohort } from '~/domain/progress/watched-cohort.server'
import { download } from '~/http/download.server'
import { forAdministrator } from '~/http/page.server'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const loader = forAdministrator(async ({ db, actor, params }) => {
  const cohort = await findWatchedCohort(db, actor, params.cohort!)
  const { id } = await findCohortImport(db, actor, cohort.id, params.upload!)
  const { bytes, fileName } = await refusedWorkbook(db, actor, id)
  return download(bytes, fileName, XLSX)
})

import { readCertificateFile } from '~/domain/certificates/read-document.server'
import { download } from '~/http/download.server'
import { jobSettings } from '~/http/job-settings'
import { forLearner } from '~/http/page.server'

export const loader = forLearner(async ({ db, env, actor, params }) => {
  const { bytes, fileName } = await readCertificateFile(
    db,
    actor,
    jobSettings(env),
    params.certificate!,
  )
  return download(bytes, fileName, 'application/pdf')
})

import { dayOf } from '~/domain/clock'
import { reportText } from '~/domain/lessons/content-report-text.rules'
import { contentReport } from '~/domain/lessons/content-report.server'
import { clockOf, readEnv } from '~/env.server'
import { printJson, runCommand } from './command'

await runCommand(
  'npm run content:report [-- --json]',
  { json: { type: 'boolean', default: false } },
  async ({ values }) => {
    const env = readEnv()
    const report = await contentReport(env.contentDir, dayOf(clockOf(env)()))
    if (values.json) return printJson(report)
    console.log(reportText(report))
  },
)

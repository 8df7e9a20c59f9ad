import { dayOf } from '~/domain/clock'
import { checkContent, checkPath, type ContentFinding } from '~/domain/lessons/check-content.server'
import { clockOf, readEnv } from '~/env.server'
import { printJson, runCommand } from './command'

await runCommand(
  'npm run content:check -- [FILE…] [--json]',
  { json: { type: 'boolean', default: false } },
  async ({ values, positionals }) => {
    const env = readEnv()
    const today = dayOf(clockOf(env)())
    const findings: ContentFinding[] = []
    if (positionals.length === 0) findings.push(...(await checkContent(env.contentDir, today)))
    for (const path of positionals) findings.push(...(await checkPath(path, today)))
    const errors = findings.filter(({ level }) => level === 'error').length
    if (errors > 0) process.exitCode = 1
    if (values.json) return printJson(findings)
    for (const { file, line, column, level, reason, fix } of findings) {
      const place = `${file}:${line}:${column}`
      const words = [level === 'warning' ? 'Peringatan:' : '', reason, fix && `— ${fix}`]
      console.log(`${place} ${words.filter(Boolean).join(' ')}`)
    }
    console.log(`${errors} kesalahan, ${findings.length - errors} peringatan`)
  },
)

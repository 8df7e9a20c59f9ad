import { join } from 'node:path'
import { dayOf } from '~/domain/clock'
import { checkContent } from '~/domain/lessons/check-content.server'
import { printJson, runCommand } from './command'

const CONTENT = join(import.meta.dirname, '..', 'content')

await runCommand(
  'npm run content:check -- [FILE…] [--json]',
  { json: { type: 'boolean', default: false } },
  async ({ values, positionals }) => {
    const findings = await checkContent(CONTENT, dayOf(new Date().toISOString()), positionals)
    const errors = findings.filter(({ level }) => level === 'error').length
    if (errors > 0) process.exitCode = 1
    if (values.json) return printJson(findings)
    for (const { file, line, column, level, reason, fix } of findings) {
      const words = [level === 'warning' ? 'Peringatan:' : '', reason, fix && `— ${fix}`]
      console.log(`${file}:${line}:${column} ${words.filter(Boolean).join(' ')}`)
    }
    console.log(`${errors} kesalahan, ${findings.length - errors} peringatan`)
  },
)

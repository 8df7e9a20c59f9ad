import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createBenchCohort } from '../cohort'
import { BENCH_NOW } from '../instant'
import type { Measurement } from '../result'
import type { Usage } from '../server-process'
import { largeSheet } from '../large-sheet'
import { withStoreFile } from '../stage'
import { elapsedMs } from '../timing'

const ROWS = 50_000
const PATIENCE_MS = 300_000
const REPORTER = new URL('../usage-reporter.js', import.meta.url).href

/** A whole province by `npm run people:import`, in a process of its own as an operator would run it. */
export const importCommand: Measurement = {
  name: 'import-command',
  run: async (stage) => {
    const store = await stage.emptyStore('import-command')
    const { slug } = await withStoreFile(store, createBenchCohort)
    const sheet = join(stage.folder, 'peserta.xlsx')
    const usageFile = join(stage.folder, 'import-usage.json')
    await writeFile(sheet, await largeSheet(ROWS))
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
      scripts: Record<string, string>
    }
    // The command as package.json has it, with its own memory limit.
    const [, ...args] = scripts['people:import']!.split(' ')
    let accepted = 0
    const ms = await elapsedMs(async () => {
      const { stdout, status } = spawnSync(
        process.execPath,
        ['--import', REPORTER, ...args, sheet, '--cohort', slug, '--json'],
        {
          env: {
            ...process.env,
            APP_NOW: BENCH_NOW,
            DATABASE_URL: `file:${store}`,
            BENCH_USAGE_FILE: usageFile,
          },
          stdio: ['ignore', 'pipe', 'inherit'],
          timeout: PATIENCE_MS,
          maxBuffer: 256 * 1024 * 1024,
          encoding: 'utf8',
        },
      )
      if (status !== 0)
        throw new Error(`people:import ended with ${status}: ${stdout.slice(0, 500)}`)
      accepted = (JSON.parse(stdout) as { accepted: number }).accepted
    })
    const { peakMb } = JSON.parse(await readFile(usageFile, 'utf8')) as Usage
    return [
      {
        what: 'import of 50,000 rows by command',
        measured: ms / 1000,
        unit: 's',
        goal: { atMost: 60 },
        note: `${accepted} accepted`,
      },
      {
        what: 'import of 50,000 rows: memory at its most',
        measured: peakMb,
        unit: 'MB',
        goal: { atMost: 400 },
      },
    ]
  },
}

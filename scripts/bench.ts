import { spawnSync } from 'node:child_process'
import { availableParallelism, cpus } from 'node:os'
import { measurements } from '~tests/bench/measurements'
import { isMet, type Result } from '~tests/bench/result'
import { onStage } from '~tests/bench/stage'
import { markdownTable } from '~tests/bench/table'
import { printJson, runCommand, UsageFault } from './command'

const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.version}`
const names = measurements.map(({ name }) => name).join(', ')

await runCommand(
  `npm run bench -- [--json] [--seconds N] [--only NAME,NAME]   (${names})`,
  {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    seconds: { type: 'string', default: '12' },
  },
  async ({ values }) => {
    const seconds = Number(values.seconds)
    if (!(seconds >= 1 && seconds <= 120)) throw new UsageFault('--seconds: 1 to 120.')
    const chosen = choose(values.only)
    build()
    const results = await onStage(seconds, async (stage) => {
      const all: Result[] = []
      for (const { name, run } of chosen) {
        process.stderr.write(`${name} …\n`)
        all.push(...(await run(stage).catch((error: unknown) => reportFailure(name, error))))
      }
      return all
    })
    if (values.json) printJson({ machine, seconds, results: results.map(withVerdict) })
    else console.log(`${machine}, ${seconds} s a load\n\n${markdownTable(results)}`)
  },
)

function choose(only: string | undefined) {
  if (only === undefined) return measurements
  const wanted = only.split(',')
  const unknown = wanted.filter((name) => !measurements.some((one) => one.name === name))
  if (unknown.length > 0)
    throw new UsageFault(`There is no ${unknown.join(', ')}. There are ${names}.`)
  return measurements.filter(({ name }) => wanted.includes(name))
}

/** In a process of its own whose output goes to stderr: with `--json` stdout is JSON alone. */
function build(): void {
  const script = "import('./scripts/setup.js').then((setup) => setup.buildWhenChanged())"
  const { status } = spawnSync(process.execPath, ['-e', script], { stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('The build did not succeed.')
}

/** The others are still measured; the command ends with 1. */
function reportFailure(name: string, error: unknown): Result[] {
  process.exitCode = 1
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${name}: ${reason}\n`)
  return []
}

function withVerdict(result: Result) {
  return { ...result, met: isMet(result) }
}

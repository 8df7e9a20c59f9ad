/**
 * Loaded with `--import` into every process the bench measures: tells what that process used when
 * asked over the channel of its parent. The product itself has no such door.
 */
import { writeFileSync } from 'node:fs'

function usage() {
  const { user, system } = process.cpuUsage()
  return {
    cpuMs: (user + system) / 1000,
    peakMb: process.resourceUsage().maxRSS / 1024,
  }
}

if (process.send) {
  process.on('message', () => process.send(usage()))
  // The channel alone must not keep a command from ending.
  process.channel.unref()
}
// A command is over before anybody could ask.
const { BENCH_USAGE_FILE } = process.env
if (BENCH_USAGE_FILE) {
  process.on('exit', () => writeFileSync(BENCH_USAGE_FILE, JSON.stringify(usage())))
}

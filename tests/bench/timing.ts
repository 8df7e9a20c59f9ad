import { performance } from 'node:perf_hooks'

/** How long `work` takes, in milliseconds. */
export async function elapsedMs(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** The median of several runs one after another; two first ones warm up and do not count. */
export async function medianMs(times: number, work: () => Promise<unknown>): Promise<number> {
  await work()
  await work()
  const taken: number[] = []
  for (let run = 0; run < times; run++) taken.push(await elapsedMs(work))
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)]!
}

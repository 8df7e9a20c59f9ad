import { readFileSync, writeFileSync } from 'node:fs'

/** What stands inside `<html>`, by path. */
export type CapturedPages = Map<string, string>

/** The pages this bare server was given. */
export function readPages(): CapturedPages {
  const file = process.env.BENCH_PAGES!
  return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, string][])
}

export function writePages(file: string, pages: CapturedPages): void {
  writeFileSync(file, JSON.stringify([...pages]))
}

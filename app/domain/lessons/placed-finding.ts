import type { Finding } from './finding'

/** A finding with the folder in which its file lies, as the module was named. */
export interface PlacedFinding {
  path: string
  finding: Finding
}

/** Advice about a place: it keeps nothing from being published. */
export function advice(
  path: string,
  at: { file?: string | undefined; line: number },
  reason: string,
  fix: string,
): PlacedFinding {
  const { file, line } = at
  return {
    path,
    finding: { line, column: 1, level: 'warning', ...(file ? { file } : {}), reason, fix },
  }
}

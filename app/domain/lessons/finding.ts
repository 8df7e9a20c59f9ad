/** What the linter says about a place in a lesson: where, what is wrong, how to make it right. */
export interface Finding {
  /** From 1, in the author's file. */
  line: number
  column: number
  level: 'error' | 'warning'
  /** The file beside `materi.mdx` in which the place is; left out when it is in `materi.mdx` itself. */
  file?: string
  /** Indonesian, one sentence. */
  reason: string
  /** Indonesian: what to write instead. */
  fix: string
}

/** Errors before warnings, then by place. */
export function byUrgency(a: Finding, b: Finding): number {
  return (
    Number(a.level === 'warning') - Number(b.level === 'warning') ||
    (a.file ?? '').localeCompare(b.file ?? '') ||
    a.line - b.line ||
    a.column - b.column
  )
}

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.level === 'error')

export interface FindingCount {
  errors: number
  warnings: number
}

export function countFindings(findings: readonly Finding[]): FindingCount {
  const errors = findings.filter((finding) => finding.level === 'error').length
  return { errors, warnings: findings.length - errors }
}

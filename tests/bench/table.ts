import { isMet, type Result } from './result'

/** The results as one Markdown table. */
export function markdownTable(results: readonly Result[]): string {
  const rows = results.map((result) => [
    result.what + (result.note ? ` (${result.note})` : ''),
    withUnit(result.measured, result.unit),
    goalText(result),
    ratioText(result),
  ])
  const all = [['what', 'measured', 'goal', 'ratio'], ['---', '---', '---', '---'], ...rows]
  return all.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function goalText(result: Result): string {
  const { goal, unit } = result
  if (!goal) return ''
  const text =
    'atMost' in goal ? `≤ ${withUnit(goal.atMost, unit)}` : `≥ ${withUnit(goal.atLeast, unit)}`
  return isMet(result) ? text : `**missed** ${text}`
}

function ratioText({ ratios = {} }: Result): string {
  return Object.entries(ratios)
    .map(([beside, ratio]) => `${ratio.toFixed(2)} × ${beside}`)
    .join(', ')
}

const withUnit = (value: number, unit: string) => `${rounded(value)}${unit ? ` ${unit}` : ''}`

function rounded(value: number): string {
  const digits =
    Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toLocaleString('en', { maximumFractionDigits: digits })
}

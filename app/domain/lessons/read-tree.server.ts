import type { Root } from 'mdast'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { lessonPlugins } from './allow-list.rules'
import type { Finding } from './finding'
import { emptyJudgement, type Judgement } from './judgement'
import { failureFinding, isParseFailure, type ParseFailure } from './parse-failure.rules'

const MOST_ATTEMPTS = 12

/**
 * Parses a body and judges it. Nothing is executed: the parser only reads expressions as syntax.
 * Where the parser stops, its finding is kept, the place is blanked out, and the rest is read, so
 * that an author sees more than the first mistake.
 */
export function judgeText(body: string): Judgement {
  const failures: Finding[] = []
  let text = body
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    try {
      const judgement = parseAndJudge(text)
      return { ...judgement, findings: [...failures, ...judgement.findings] }
    } catch (cause) {
      if (!isParseFailure(cause)) throw cause
      const failure = failureFinding(cause, text)
      const again = failures.some(({ line }) => line === failure.line)
      if (!again) failures.push(failure)
      const rest = blankOut(text, cause, failure)
      if (rest === null) break
      text = rest
    }
  }
  return { ...emptyJudgement(), findings: failures, incomplete: true }
}

function parseAndJudge(text: string): Judgement {
  let judgement = emptyJudgement()
  const processor = unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(lessonPlugins((found) => void (judgement = found)))
  processor.runSync(processor.parse(text) as Root)
  return judgement
}

/** The text without what stopped the parser, every other place unmoved; null when nothing is left to try. */
function blankOut(
  text: string,
  { message }: ParseFailure,
  { line, column }: Finding,
): string | null {
  const lines = text.split('\n')
  const before = (lines[line - 1] ?? '').slice(0, column - 1)
  const after = (lines[line - 1] ?? '').slice(column - 1)
  if (message.includes('import/exports')) lines[line - 1] = ''
  else if (message.includes('tag')) lines[line - 1] = before + after.replace(/^<?[^<>]*>?/, spaces)
  else if (after.startsWith('{')) lines[line - 1] = `${before} ${after.slice(1)}`
  else lines[line - 1] = before.replace(/<(?=[^<]*$)/, ' ') + after.replace(/^</, ' ')
  const rest = lines.join('\n')
  return rest === text ? null : rest
}

const spaces = (found: string) => ' '.repeat(found.length)

import { countFindings, type Finding } from '~/domain/lessons/finding'
import { Icon } from '~/ui/icon'
import { findingWords } from './words'

/** What the linter says about a lesson's file: place, reason, fix; errors first. */
export function FindingList({
  findings,
  path,
}: {
  findings: readonly Finding[]
  path: string | null
}) {
  const count = countFindings(findings)
  return (
    <section aria-labelledby="temuan">
      <h2 id="temuan" className="text-base">
        {findingWords(count)}{' '}
        {count.errors > 0 && (
          <span className="font-normal text-ink-3">Perbaiki kesalahan agar bisa diterbitkan</span>
        )}
      </h2>
      {path && (
        <p className="text-sm text-ink-3">
          <code>content/{path}</code>
        </p>
      )}
      {findings.length > 0 && (
        <ol className="mt-2 border-t border-line">
          {findings.map((finding, index) => (
            <FindingRow key={index} finding={finding} />
          ))}
        </ol>
      )}
    </section>
  )
}

function FindingRow({ finding: { line, column, level, file, reason, fix } }: { finding: Finding }) {
  const wrong = level === 'error'
  return (
    <li className="flex gap-3 border-b border-line py-2.5">
      <span className={wrong ? 'text-alarm' : 'text-peat'}>
        <Icon name={wrong ? 'x' : 'alert'} label={wrong ? 'Kesalahan' : 'Peringatan'} />
      </span>
      <span className="w-16 shrink-0 font-mono text-sm font-semibold">
        {line}:{column}
      </span>
      <div className="min-w-0">
        <p className="font-semibold">{reason}</p>
        <p className="text-ink-2">{fix}</p>
        {file && <p className="text-sm text-ink-3">di {file}</p>}
      </div>
    </li>
  )
}

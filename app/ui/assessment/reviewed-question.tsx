import type { ReviewedQuestion, Verdict } from '~/domain/assessment/review.rules'
import { AnsweredQuestion } from '~/lesson-blocks/quiz/answered-question'
import { Icon, type IconName } from '../icon'

const VERDICTS: Record<Verdict, { words: string; icon: IconName; classes: string }> = {
  right: { words: 'Tepat', icon: 'check', classes: 'text-river' },
  partly: { words: 'Sebagian tepat', icon: 'half', classes: 'text-peat' },
  wrong: { words: 'Belum tepat', icon: 'x', classes: 'text-peat' },
  empty: { words: 'Belum dijawab', icon: 'circle', classes: 'text-peat' },
  unread: { words: 'Tidak ikut dinilai', icon: 'circle', classes: 'text-ink-2' },
}

/** A question after the test: what was answered, what is right and why. */
export function ReviewedQuestionView(reviewed: ReviewedQuestion) {
  const { number, verdict } = reviewed
  const { words, icon, classes } = VERDICTS[verdict]
  return (
    <li className="test-question">
      <h3 className={`flex items-center gap-2 text-base ${classes}`}>
        <Icon name={icon} /> Soal {number}: {words.toLowerCase()}
      </h3>
      {reviewed.kind === 'choice' ? (
        <AnsweredQuestion
          question={reviewed.question}
          result={reviewed.result}
          explanation={reviewed.reasons.at(-1) ?? null}
        />
      ) : (
        <>
          <p className="quiz-prompt" dangerouslySetInnerHTML={{ __html: reviewed.prompt }} />
          {reviewed.kind === 'matching' ? <Pairs {...reviewed} /> : <Words {...reviewed} />}
          <Reasons reasons={reviewed.reasons} />
        </>
      )}
    </li>
  )
}

function Pairs({ rows }: Extract<ReviewedQuestion, { kind: 'matching' }>) {
  return (
    <ul className="list-disc pl-5">
      {rows.map(({ html, given, right }) => (
        <li key={html}>
          <span dangerouslySetInnerHTML={{ __html: html }} />:{' '}
          <strong dangerouslySetInnerHTML={{ __html: right }} />
          {given !== right && (
            <span className="text-peat">
              {' '}
              (jawaban Anda:{' '}
              {given === null ? (
                'belum dijawab'
              ) : (
                <span dangerouslySetInnerHTML={{ __html: given }} />
              )}
              )
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Words({ given, right }: Extract<ReviewedQuestion, { kind: 'text' }>) {
  return (
    <>
      <p className="whitespace-pre-wrap">
        Jawaban Anda: {given === '' ? 'belum diisi' : <strong>{given}</strong>}
      </p>
      {right.length > 0 && (
        <p>
          Jawaban yang tepat: <strong>{right.join(' atau ')}</strong>
        </p>
      )}
    </>
  )
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null
  return (
    <div className="quiz-reason">
      {reasons.map((reason) => (
        <p key={reason} dangerouslySetInnerHTML={{ __html: reason }} />
      ))}
    </div>
  )
}

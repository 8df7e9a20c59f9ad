import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionOf } from '~tests/support/make-test'
import type { Question } from '../answers/question'
import type { AnswerValue } from '../answers/store.server'
import { acceptedValue } from './accepted-answer.rules'
import { scoreAttempt } from './score.rules'

const KINDS: Question['kind'][] = [
  'single',
  'multiple',
  'true-false',
  'matching',
  'short',
  'numeric',
  'essay',
]
const QUESTIONS = KINDS.map((kind) => questionOf(`soal-${kind}`, kind))

const choice = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'benar', 'salah', '1=a', '2=b', '3=c', '1=c', '9=a', ''),
  fc.string(),
)
const values: fc.Arbitrary<AnswerValue> = fc.oneof(
  fc.record({ choices: fc.array(choice, { maxLength: 8 }) }),
  fc.record({ text: fc.oneof(fc.string(), fc.constantFrom('kata rahasia', '173106', '173.105')) }),
)
const given = fc
  .tuple(...QUESTIONS.map(() => fc.option(values)))
  .map(
    (list) =>
      new Map(
        list.flatMap((value, index) =>
          value ? [[QUESTIONS[index]!.id, { answerId: `jawaban-${index}`, value }] as const] : [],
        ),
      ),
  )

describe('the score of an attempt', () => {
  it('is between 0 and 100 and passes by its mark alone, whatever was answered', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 100 }), (answers, passMark) => {
        const { score, max, percent, passed, details } = scoreAttempt(QUESTIONS, answers, passMark)
        expect(max).toBe(6)
        expect(percent >= 0 && percent <= 100).toBe(true)
        expect(Math.abs(percent - (score / max) * 100) <= 0.005 + 1e-6).toBe(true)
        expect(passed).toBe(percent >= passMark)
        expect(details.map(({ questionId }) => questionId)).toEqual(QUESTIONS.map(({ id }) => id))
      }),
    )
  })

  it('is worked out as by hand', () => {
    const answers = new Map<string, AnswerValue>([
      ['soal-single', { choices: ['b'] }], // 1
      ['soal-multiple', { choices: ['a'] }], // 0.5
      ['soal-true-false', { choices: ['salah'] }], // 0
      ['soal-matching', { choices: ['1=a', '2=b', '3=a'] }], // 2/3
      ['soal-short', { text: ' Kata  rahasia. ' }], // 1
    ])
    const rows = new Map([...answers].map(([id, value]) => [id, { answerId: id, value }]))
    // 19/6 of 6 questions: 52,777… of 100.
    expect(scoreAttempt(QUESTIONS, rows, 52.78)).toMatchObject({ percent: 52.78, passed: true })
    expect(scoreAttempt(QUESTIONS, rows, 52.79).passed).toBe(false)
  })

  it('of nothing but essays is 0 of 0', () => {
    const essay = [questionOf('uraian', 'essay')]
    const { score, max, percent, details } = scoreAttempt(essay, new Map(), 70)
    expect([score, max, percent, details[0]?.score]).toEqual([0, 0, 0, null])
  })
})

describe('a value that came in', () => {
  it('is kept as the question offers it, or not at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...QUESTIONS), values, (question, value) => {
        const kept = acceptedValue(question, value)
        const isText = ['short', 'numeric', 'essay'].includes(question.kind)
        expect(kept === null).toBe('text' in value !== isText)
        if (kept && 'choices' in kept) {
          expect(new Set(kept.choices).size).toBe(kept.choices.length)
          expect(acceptedValue(question, kept)).toEqual(kept)
        }
      }),
    )
  })

  it('has one match a row, and only rows and matches there are', () => {
    const matching = questionOf('jodoh', 'matching')
    const choices = ['1=a', '1=b', '2=z', '9=a', '3=c', 'a']
    expect(acceptedValue(matching, { choices })).toEqual({ choices: ['1=a', '3=c'] })
  })
})

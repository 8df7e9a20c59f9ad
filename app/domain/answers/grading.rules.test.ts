import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeAnswer } from './grading.rules'
import { publicQuestion, type Question } from './question'

const question = (kind: Question['kind'], weights: number[]): Question => ({
  id: 'soal',
  kind,
  prompt: 'Pilih.',
  options: weights.map((weight, index) => ({
    id: 'abcdefgh'[index] ?? '',
    html: `Pilihan ${index}`,
    weight,
    correct: kind === 'multiple' ? weight > 0 : weight === 1,
    feedback: `Alasan ${index}`,
  })),
  explanation: 'Karena begitu.',
})

const multiple = fc
  .record({ right: fc.integer({ min: 1, max: 4 }), wrong: fc.integer({ min: 0, max: 4 }) })
  .map(({ right, wrong }) =>
    question('multiple', [
      ...Array.from({ length: right }, () => 1 / right),
      ...Array.from({ length: wrong }, () => 0),
    ]),
  )
const chosenIds = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'lain', ''))

describe('grading', () => {
  it('gives a score between 0 and 1, whatever is chosen', () => {
    fc.assert(
      fc.property(multiple, chosenIds, (question, chosen) => {
        const { score, correct } = gradeAnswer(question, chosen)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(correct).toBe(score === 1)
      }),
    )
  })

  it('gives 1 for the right set, in any order, with repeats and unknown ids', () => {
    fc.assert(
      fc.property(multiple, fc.func(fc.integer()), (question, order) => {
        const right = question.options.filter(({ correct }) => correct).map(({ id }) => id)
        const shuffled = [...right, ...right, 'zz'].toSorted((a, b) => order(a) - order(b))
        expect(gradeAnswer(question, shuffled)).toEqual(gradeAnswer(question, right))
        expect(gradeAnswer(question, right)).toMatchObject({ score: 1, correct: true })
      }),
    )
  })

  it('earns nothing by ticking everything when as many are wrong as right', () => {
    const { score, correct } = gradeAnswer(question('multiple', [0.5, 0.5, 0, 0]), [
      'a',
      'b',
      'c',
      'd',
    ])
    expect({ score, correct }).toEqual({ score: 0, correct: false })
  })

  it('keeps the weight an author gave a wrong choice', () => {
    expect(gradeAnswer(question('multiple', [0.5, 0.5, -0.25]), ['a', 'c']).score).toBe(0.25)
  })

  it('gives part of the score for a partly right single choice', () => {
    expect(gradeAnswer(question('single', [1, 0.5, 0]), ['b']).score).toBe(0.5)
  })

  it('refuses to pay for several choices where one is asked', () => {
    expect(gradeAnswer(question('single', [1, 0]), ['a', 'b']).score).toBe(0)
  })

  it('gives 0 for no answer', () => {
    expect(gradeAnswer(question('true-false', [1, 0]), []).score).toBe(0)
  })

  it('says feedback only for what was chosen', () => {
    const { perOption } = gradeAnswer(question('single', [1, 0]), ['b'])
    expect(perOption).toEqual([
      { id: 'a', chosen: false, correct: true, feedback: '' },
      { id: 'b', chosen: true, correct: false, feedback: 'Alasan 1' },
    ])
  })
})

describe('a public question', () => {
  it('carries nothing that tells the right option', () => {
    expect(publicQuestion(question('single', [1, 0]))).toEqual({
      id: 'soal',
      kind: 'single',
      prompt: 'Pilih.',
      options: [
        { id: 'a', html: 'Pilihan 0' },
        { id: 'b', html: 'Pilihan 1' },
      ],
    })
  })
})

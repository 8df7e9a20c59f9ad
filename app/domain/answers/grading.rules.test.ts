import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeAnswer, gradeChoice } from './grading.rules'
import {
  publicQuestion,
  type ChoiceQuestion,
  type MatchingQuestion,
  type NumericQuestion,
  type ShortQuestion,
} from './question'

const question = (kind: ChoiceQuestion['kind'], weights: number[]): ChoiceQuestion => ({
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
  objective: 'tujuan',
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
        const { score, correct } = gradeChoice(question, chosen)
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
        expect(gradeChoice(question, shuffled)).toEqual(gradeChoice(question, right))
        expect(gradeChoice(question, right)).toMatchObject({ score: 1, correct: true })
      }),
    )
  })

  it('earns nothing by ticking everything when as many are wrong as right', () => {
    const { score, correct } = gradeChoice(question('multiple', [0.5, 0.5, 0, 0]), [
      'a',
      'b',
      'c',
      'd',
    ])
    expect({ score, correct }).toEqual({ score: 0, correct: false })
  })

  it('keeps the weight an author gave a wrong choice', () => {
    expect(gradeChoice(question('multiple', [0.5, 0.5, -0.25]), ['a', 'c']).score).toBe(0.25)
  })

  it('gives part of the score for a partly right single choice', () => {
    expect(gradeChoice(question('single', [1, 0.5, 0]), ['b']).score).toBe(0.5)
  })

  it('refuses to pay for several choices where one is asked', () => {
    expect(gradeChoice(question('single', [1, 0]), ['a', 'b']).score).toBe(0)
  })

  it('gives 0 for no answer', () => {
    expect(gradeChoice(question('true-false', [1, 0]), []).score).toBe(0)
  })

  it('says feedback only for what was chosen', () => {
    const { perOption } = gradeChoice(question('single', [1, 0]), ['b'])
    expect(perOption).toEqual([
      { id: 'a', chosen: false, correct: true, feedback: '' },
      { id: 'b', chosen: true, correct: false, feedback: 'Alasan 1' },
    ])
  })
})

const words = { id: 'soal', prompt: 'Jawab.', explanation: 'Sebab', objective: 'tujuan' }

const matching = (matches: readonly number[]): MatchingQuestion => ({
  ...words,
  kind: 'matching',
  rows: matches.map((match, index) => ({
    id: String(index + 1),
    html: `Baris ${index}`,
    match: 'abcdefgh'[match] ?? 'a',
  })),
  matches: [...'abcdefgh'].map((id) => ({ id, html: `Kata ${id}` })),
})
const matchings = fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 8 }).map(matching)
const rightPairs = ({ rows }: MatchingQuestion) => rows.map(({ id, match }) => `${id}=${match}`)

describe('grading matches', () => {
  it('gives the share of rows that are right, in any order, whatever else is sent', () => {
    fc.assert(
      fc.property(matchings, fc.nat(), fc.array(fc.string()), (question, some, noise) => {
        const right = rightPairs(question)
        const given = right.slice(0, some % (right.length + 1))
        const strange = noise.filter((text) => !/^\d+=/.test(text))
        const { score } = gradeAnswer(question, { choices: [...strange, ...given.toReversed()] })
        expect(score).toBe(given.length / right.length)
      }),
    )
  })

  it('gives nothing for a row with two matches', () => {
    fc.assert(
      fc.property(matchings, (question) => {
        const everything = question.rows.flatMap(({ id }) =>
          question.matches.map((match) => `${id}=${match.id}`),
        )
        expect(gradeAnswer(question, { choices: everything }).score).toBe(0)
      }),
    )
  })
})

const short = (...texts: string[]): ShortQuestion => ({
  ...words,
  kind: 'short',
  accepted: texts.map((text, index) => ({ text, weight: 1 / (index + 1), feedback: `F${index}` })),
})
const gradeText = (question: ShortQuestion | NumericQuestion, text: string) =>
  gradeAnswer(question, { text })

describe('grading short answers', () => {
  const word = fc.stringMatching(/^[a-z]{1,12}$/)

  it('does not mind capitals, spaces and a full stop', () => {
    fc.assert(
      fc.property(word, word, (first, second) => {
        const question = short(`${first} ${second}`)
        const typed = `  ${first.toUpperCase()} \n ${second}. `
        expect(gradeText(question, typed)).toEqual({ score: 1, feedback: ['F0'] })
      }),
    )
  })

  it('gives nothing for other words, nor for none', () => {
    fc.assert(
      fc.property(word, word, (accepted, typed) => {
        fc.pre(accepted !== typed)
        expect(gradeText(short(accepted), typed).score).toBe(0)
        expect(gradeText(short('*'), ' ').score).toBe(0)
      }),
    )
  })

  it('lets a star stand for anything', () => {
    fc.assert(
      fc.property(word, fc.string(), word, (first, between, last) => {
        fc.pre(!/\.\s*$/.test(between + last))
        expect(gradeText(short(`${first}*${last}`), first + between + last).score).toBe(1)
      }),
    )
    expect(gradeText(short('ab*ba'), 'aba').score).toBe(0)
    expect(gradeText(short('a*b*c'), 'axxbyyc').score).toBe(1)
    expect(gradeText(short('a*b*c'), 'axxcyyb').score).toBe(0)
  })

  it('gives the most that any accepted answer gives', () => {
    expect(gradeText(short('pontianak', 'kota pontianak'), 'Kota Pontianak').score).toBe(0.5)
  })

  it('stays quick when an author writes many stars', () => {
    const question = short('*a'.repeat(40))
    expect(gradeText(question, `${'a'.repeat(5_000)}b`).score).toBe(0)
  })
})

const numeric = (low: number, high: number): NumericQuestion => ({
  ...words,
  kind: 'numeric',
  accepted: [{ low, high, weight: 1, feedback: '' }],
})

describe('grading numbers', () => {
  const number = fc.integer({ min: -2_000_000, max: 2_000_000 })

  it('is right exactly inside the range, however the number is typed', () => {
    fc.assert(
      fc.property(number, number, number, (one, other, typed) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const score = typed >= low && typed <= high ? 1 : 0
        for (const text of [String(typed), typed.toLocaleString('id-ID'), ` ${typed},0 `]) {
          expect(gradeText(numeric(low, high), text).score).toBe(score)
        }
      }),
    )
  })

  it.each(['', 'dua belas', '12 hari', '1,2,3', '1.50.0', 'Infinity', '0x0c'])(
    'does not take %j for a number',
    (text) => {
      expect(gradeText(numeric(-1e9, 1e9), text).score).toBe(0)
    },
  )
})

it('an essay waits for a person', () => {
  expect(gradeAnswer({ ...words, kind: 'essay' }, { text: 'Cerita.' })).toEqual({
    score: null,
    feedback: [],
  })
})

it('an answer by choosing is graded as a self-check is', () => {
  expect(gradeAnswer(question('single', [1, 0]), { choices: ['b'] })).toEqual({
    score: 0,
    feedback: ['Alasan 1'],
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
  it('of any other kind carries only what is asked', () => {
    expect(publicQuestion(matching([2, 0]))).toEqual({
      id: 'soal',
      kind: 'matching',
      prompt: 'Jawab.',
      rows: [
        { id: '1', html: 'Baris 0' },
        { id: '2', html: 'Baris 1' },
      ],
      matches: [...'abcdefgh'].map((id) => ({ id, html: `Kata ${id}` })),
    })
    const bare = { id: 'soal', prompt: 'Jawab.' }
    expect(publicQuestion(short('rahasia'))).toEqual({ ...bare, kind: 'short' })
    expect(publicQuestion(numeric(1, 2))).toEqual({ ...bare, kind: 'numeric' })
    expect(publicQuestion({ ...words, kind: 'essay' })).toEqual({ ...bare, kind: 'essay' })
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countWords,
  isDayDone,
  missingInLesson,
  resumePart,
  type LessonEvidence,
  type PartDemand,
} from './completion.rules'

const demand = (partId: string, extra: Partial<PartDemand> = {}): PartDemand => ({
  partId,
  title: partId,
  questionIds: [],
  reflections: [],
  fields: [],
  pledges: [],
  simulations: [],
  ...extra,
})

const evidence = (given: Partial<LessonEvidence> = {}): LessonEvidence => ({
  doneParts: new Set(),
  answeredQuestions: new Set(),
  reflections: new Map(),
  pledges: new Map(),
  simulations: new Set(),
  ...given,
})

const parts = fc.uniqueArray(
  fc.record({
    partId: fc.stringMatching(/^[a-z]{1,6}$/),
    title: fc.string(),
    questionIds: fc.uniqueArray(fc.stringMatching(/^q[a-z]{1,4}$/), { maxLength: 3 }),
    reflections: fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^r[a-z]{1,4}$/),
        required: fc.boolean(),
        minimumWords: fc.nat({ max: 5 }),
      }),
      { maxLength: 2, selector: (reflection) => reflection.id },
    ),
    fields: fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^f[a-z]{1,4}$/),
        minimumWords: fc.integer({ min: 1, max: 5 }),
        worksheet: fc.constant('Lembar'),
        number: fc.constant(1),
      }),
      { maxLength: 2, selector: ({ id }) => id },
    ),
    pledges: fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^p[a-z]{1,4}$/),
        version: fc.constant('2026-1'),
        title: fc.constant('Ikrar'),
      }),
      { maxLength: 1, selector: ({ id }) => id },
    ),
    simulations: fc.uniqueArray(
      fc.record({ id: fc.stringMatching(/^s[a-z]{1,4}$/), title: fc.constant('Simulasi') }),
      { maxLength: 1, selector: ({ id }) => id },
    ),
  }),
  { minLength: 1, maxLength: 6, selector: (part) => part.partId },
)

const everything = (asked: readonly PartDemand[]): LessonEvidence =>
  evidence({
    doneParts: new Set(asked.map((part) => part.partId)),
    answeredQuestions: new Set(asked.flatMap((part) => part.questionIds)),
    reflections: new Map(
      asked.flatMap((part) =>
        [...part.reflections, ...part.fields].map(({ id }) => [id, 'satu dua tiga empat lima']),
      ),
    ),
    pledges: new Map(asked.flatMap((part) => part.pledges.map(({ id, version }) => [id, version]))),
    simulations: new Set(asked.flatMap((part) => part.simulations.map(({ id }) => id))),
  })

describe('a lesson', () => {
  it('is done exactly when every part, self-check and required reflection is', () => {
    fc.assert(
      fc.property(parts, (asked) => {
        expect(missingInLesson(asked, everything(asked))).toEqual([])
      }),
    )
  })

  it('is not done while any one part is open, whatever else was given', () => {
    fc.assert(
      fc.property(parts, fc.nat(), (asked, pick) => {
        const open = asked[pick % asked.length]!
        const given = everything(asked)
        const doneParts = new Set([...given.doneParts].filter((id) => id !== open.partId))
        const missing = missingInLesson(asked, { ...given, doneParts })
        expect(missing).toEqual([{ kind: 'part', partId: open.partId, title: open.title }])
      }),
    )
  })

  it('never asks more after more was given', () => {
    fc.assert(
      fc.property(parts, fc.nat(), (asked, pick) => {
        const before = missingInLesson(asked, evidence()).length
        const one = asked[pick % asked.length]!
        const after = missingInLesson(asked, evidence({ doneParts: new Set([one.partId]) })).length
        expect(after).toBeLessThanOrEqual(before)
      }),
    )
  })

  it('goes on at the first part that is not done', () => {
    const asked = [demand('satu'), demand('dua', { questionIds: ['q'] }), demand('tiga')]
    expect(resumePart(asked, evidence({ doneParts: new Set(['satu']) }))?.partId).toBe('dua')
  })

  it('goes back to a part whose self-check was skipped', () => {
    const asked = [demand('satu', { questionIds: ['q'] }), demand('dua')]
    expect(resumePart(asked, evidence({ doneParts: new Set(['satu', 'dua']) }))?.partId).toBe(
      'satu',
    )
  })

  it('tells how many words a short reflection has and needs', () => {
    const asked = [demand('satu', { reflections: [{ id: 'r', required: true, minimumWords: 15 }] })]
    const given = evidence({
      doneParts: new Set(['satu']),
      reflections: new Map([['r', 'Saya akan bertanya dulu.']]),
    })
    expect(missingInLesson(asked, given)).toMatchObject([
      { kind: 'reflection', words: 4, minimumWords: 15 },
    ])
  })

  it('names what a worksheet, a pledge and a simulation still want', () => {
    const asked = [
      demand('satu', {
        fields: [{ id: 'tugas', minimumWords: 3, worksheet: 'Minggu pertama', number: 1 }],
        pledges: [{ id: 'ikrar', version: '2026-2', title: 'Ikrar Netralitas ASN' }],
        simulations: [{ id: 'aduan', title: 'Simulasi pengaduan' }],
      }),
    ]
    const given = evidence({
      doneParts: new Set(['satu']),
      reflections: new Map([['tugas', 'Dua kata']]),
      pledges: new Map([['ikrar', '2026-1']]),
    })
    expect(missingInLesson(asked, given)).toMatchObject([
      { kind: 'field', fieldId: 'tugas', words: 2, minimumWords: 3 },
      { kind: 'pledge', pledge: 'Ikrar Netralitas ASN' },
      { kind: 'simulation', simulation: 'Simulasi pengaduan' },
    ])
  })

  it('does not wait for a reflection that is optional', () => {
    const asked = [
      demand('satu', { reflections: [{ id: 'r', required: false, minimumWords: 15 }] }),
    ]
    expect(missingInLesson(asked, evidence({ doneParts: new Set(['satu']) }))).toEqual([])
  })
})

describe('words', () => {
  it('are counted between any white space', () => {
    expect(countWords('  satu\n dua\ttiga ')).toBe(3)
    expect(countWords('   ')).toBe(0)
  })
})

describe('a day', () => {
  const items = [
    { itemId: 'materi', required: true },
    { itemId: 'lan', required: false },
  ]
  it('is done by its required items; an optional one is not counted', () => {
    expect(isDayDone(items, new Set(['materi']))).toBe(true)
    expect(isDayDone(items, new Set(['lan']))).toBe(false)
  })

  it('without required items is never done by itself', () => {
    expect(isDayDone([], new Set())).toBe(false)
  })
})

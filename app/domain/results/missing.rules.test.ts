import { describe, expect, it } from 'vitest'
import type { CompletionRules } from './completion-rules'
import {
  earnedKeys,
  missingForResult,
  PASSED,
  type ResultFacts,
  type ResultItem,
  type ResultPlan,
} from './missing.rules'
import { missingWords, reasonWords } from './missing-words.rules'

const item = (given: Partial<ResultItem> & { itemId: string }): ResultItem => ({
  dayId: `hari-${given.dayNumber ?? 1}`,
  dayNumber: 1,
  kind: 'lesson',
  title: given.itemId,
  required: true,
  joined: false,
  passMark: null,
  ...given,
})

const ITEMS = [
  item({ itemId: 'hadir', kind: 'attendance', title: 'Hadir di pembukaan' }),
  item({ itemId: 'bacaan', title: 'Bela negara' }),
  item({ itemId: 'lan', kind: 'external', title: 'Kerjakan di LAN', required: false }),
  item({ itemId: 'loyal', title: 'Loyal', dayNumber: 2 }),
  item({ itemId: 'adaptif', title: 'Adaptif', dayNumber: 3 }),
  item({
    itemId: 'jurnal-2',
    kind: 'journal',
    title: 'Jurnal agenda 2',
    dayNumber: 3,
    required: false,
  }),
  item({ itemId: 'tes-akhir', kind: 'test', title: 'Tes akhir', dayNumber: 3, passMark: 70 }),
  item({ itemId: 'survei', kind: 'survey', title: 'Survei kepuasan peserta', dayNumber: 3 }),
]
const plan = (rules: Partial<CompletionRules> = {}, items: ResultItem[] = ITEMS): ResultPlan => ({
  rules: { requiredItems: true, attendance: null, tests: [], journals: false, ...rules },
  items,
})
const facts = (given: {
  days?: string[]
  items?: string[]
  best?: Record<string, number>
  earned?: string[]
}): ResultFacts => ({
  daysDone: new Set(given.days),
  itemsDone: new Set(given.items),
  best: new Map(Object.entries(given.best ?? {})),
  earned: new Set(given.earned),
})
const ALL = ['hadir', 'bacaan', 'loyal', 'adaptif', 'tes-akhir', 'survei']
const words = (one: ResultPlan, given: Parameters<typeof facts>[0]) =>
  missingWords(missingForResult(one, facts(given)))

describe('what is missing', () => {
  it('is said in words, lessons together and everything else by its name', () => {
    expect(words(plan({ journals: true }), {})).toEqual([
      '3 materi belum selesai (Hari 1–3)',
      'kehadiran “Hadir di pembukaan” belum tercatat',
      'jurnal agenda 2 belum diterima',
      'tes akhir belum dikerjakan, nilai lulus 70',
      'survei kepuasan peserta belum diisi',
    ])
  })

  it('is nothing once all required items are done; optional ones are not asked', () => {
    expect(words(plan(), { items: ALL })).toEqual([])
  })

  it('names the one lesson and the best score', () => {
    const items = ALL.filter((id) => id !== 'loyal' && id !== 'tes-akhir')
    expect(words(plan(), { items, best: { 'tes-akhir': 60.456 } })).toEqual([
      'materi “Loyal” (Hari 2) belum selesai',
      'tes akhir belum mencapai 70, nilai tertinggi 60,45',
    ])
  })

  it('asks for the least score even of a test that was handed in', () => {
    const rules = { tests: [{ itemId: 'tes-akhir', minimum: 80 }] }
    expect(words(plan(rules), { items: ALL, best: { 'tes-akhir': 75 } })).toEqual([
      'tes akhir belum mencapai 80, nilai tertinggi 75',
    ])
    expect(words(plan(rules), { items: ALL, best: { 'tes-akhir': 80 } })).toEqual([])
  })

  it('does not take a least score below the pass mark for the whole item', () => {
    const rules = { tests: [{ itemId: 'tes-akhir', minimum: 50 }] }
    const items = ALL.filter((id) => id !== 'tes-akhir')
    expect(words(plan(rules), { items, best: { 'tes-akhir': 60 } })).toHaveLength(1)
  })

  it('counts attendance in per cent where that is asked', () => {
    const sittings = ['a', 'b', 'c'].map((itemId) =>
      item({ itemId, kind: 'attendance', required: false }),
    )
    const asked = plan({ attendance: 70 }, sittings)
    expect(words(asked, { items: ['a', 'b'] })).toEqual(['kehadiran 66%, paling sedikit 70%'])
    expect(words(asked, { items: ['a', 'b', 'c'] })).toEqual([])
  })

  it('ignores rules about kinds the programme does not have', () => {
    const asked = plan({ journals: true, attendance: 100, tests: [{ itemId: 'x', minimum: 70 }] }, [
      item({ itemId: 'bacaan' }),
    ])
    expect(words(asked, { items: ['bacaan'] })).toEqual([])
  })
})

describe('what was earned', () => {
  it('stays when the next rules ask for more', () => {
    const then = plan({ tests: [{ itemId: 'tes-akhir', minimum: 70 }] })
    const stood = facts({ items: ALL, best: { 'tes-akhir': 72 } })
    const earned = earnedKeys(then, stood)
    expect(earned).toEqual([PASSED, 'tes:tes-akhir'])
    const now = plan({ tests: [{ itemId: 'tes-akhir', minimum: 90 }], journals: true }, [
      ...ITEMS,
      item({ itemId: 'baru' }),
    ])
    expect(words(now, { items: ALL, best: { 'tes-akhir': 72 }, earned })).toEqual([])
    expect(
      words(now, { items: ALL, best: { 'tes-akhir': 72 }, earned: ['tes:tes-akhir'] }),
    ).toEqual(['materi “baru” (Hari 1) belum selesai', 'jurnal agenda 2 belum diterima'])
  })

  it('a finished day stays finished when a task joins it, also a test with a least score', () => {
    const joined = item({ itemId: 'tes-baru', kind: 'test', title: 'Tes', joined: true })
    const now = plan({ tests: [{ itemId: 'tes-baru', minimum: 70 }] }, [...ITEMS, joined])
    const days = ['hari-1', 'hari-2', 'hari-3']
    expect(words(now, { days, items: ALL })).toEqual([])
    expect(words(now, { days: days.slice(1), items: ALL })).toHaveLength(1)
    expect(words(now, { days, items: ALL, best: { 'tes-baru': 40 } })).toHaveLength(1)
  })
})

it('people are counted by the same reason whatever their score', () => {
  const low = missingForResult(plan(), facts({ items: ALL.slice(0, 4), best: { 'tes-akhir': 10 } }))
  const none = missingForResult(plan(), facts({ items: ALL.slice(0, 4) }))
  expect(low.map(reasonWords)).toEqual(none.map(reasonWords))
  expect(low.map(reasonWords)[0]).toEqual({
    key: 'tes-akhir',
    label: 'tes akhir belum mencapai 70',
  })
})

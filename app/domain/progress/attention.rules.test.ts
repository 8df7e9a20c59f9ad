import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attentionReasons, compareReasons, listDays, type AttentionFacts } from './attention.rules'

/** Siti on day 7, a Wednesday, with everything done. */
const siti: AttentionFacts = {
  activated: true,
  openDayCount: 7,
  unfinishedDays: [],
  upToDate: true,
  lastSeenOn: '2025-06-18',
  silentWorkingDays: 0,
  shiftWork: false,
  opening: null,
}

const texts = (facts: Partial<AttentionFacts>) =>
  attentionReasons({ ...siti, ...facts }).map(({ severity, text }) => `${severity}: ${text}`)

describe('attention', () => {
  it('leaves a person alone who is up to date', () => {
    expect(texts({})).toEqual([])
  })

  it('says how long an account has been waiting', () => {
    expect(
      texts({ activated: false, unfinishedDays: [1, 2, 3, 4, 5, 6], upToDate: false }),
    ).toEqual(['act: Belum mengaktifkan akun, kegiatan berjalan 7 hari'])
  })

  it('says since when the app was not opened', () => {
    const away = { upToDate: false, lastSeenOn: '2025-06-16', silentWorkingDays: 2 }
    expect(texts(away)).toEqual([
      'watch: Belum membuka aplikasi 2 hari kerja, terakhir Senin, 16 Juni',
    ])
    expect(texts({ ...away, lastSeenOn: '2025-06-13', silentWorkingDays: 3 })).toEqual([
      'act: Belum membuka aplikasi 3 hari kerja, terakhir Jumat, 13 Juni',
    ])
  })

  it('gives units with shifts four days', () => {
    const away = { upToDate: false, shiftWork: true, lastSeenOn: '2025-06-12' }
    expect(texts({ ...away, silentWorkingDays: 3 })).toEqual([])
    expect(texts({ ...away, silentWorkingDays: 4 })).toHaveLength(1)
  })

  it('does not look for someone who has nothing left to do', () => {
    expect(texts({ upToDate: true, lastSeenOn: '2025-06-12', silentWorkingDays: 4 })).toEqual([])
  })

  it('names the unfinished days from the second on', () => {
    expect(texts({ upToDate: false, unfinishedDays: [6] })).toEqual([])
    expect(texts({ upToDate: false, unfinishedDays: [5, 6] })).toEqual([
      'watch: Belum selesai 2 hari: Hari 5 dan 6',
    ])
    expect(texts({ upToDate: false, unfinishedDays: [3, 5, 6] })).toEqual([
      'act: Belum selesai 3 hari: Hari 3, 5, dan 6',
    ])
  })

  it('tells an open make-up lesson from an absence without a word', () => {
    expect(texts({ opening: { excused: true, status: 'izin' } })).toEqual([
      'watch: Pembukaan: izin, pembukaan susulan belum dikerjakan',
    ])
    expect(texts({ opening: { excused: false, status: 'tanpa keterangan' } })).toEqual([
      'act: Pembukaan: tanpa keterangan, tanyakan suratnya',
    ])
  })

  it('puts what must be done today first', () => {
    expect(
      texts({
        upToDate: false,
        lastSeenOn: '2025-06-16',
        silentWorkingDays: 2,
        unfinishedDays: [2, 3, 4, 5, 6],
      }),
    ).toEqual([
      'act: Belum selesai 5 hari: Hari 2–6',
      'watch: Belum membuka aplikasi 2 hari kerja, terakhir Senin, 16 Juni',
    ])
  })

  const facts = fc.record<AttentionFacts>({
    activated: fc.boolean(),
    openDayCount: fc.nat(25),
    unfinishedDays: fc
      .uniqueArray(fc.integer({ min: 1, max: 25 }))
      .map((days) => days.toSorted((a, b) => a - b)),
    upToDate: fc.boolean(),
    lastSeenOn: fc.constantFrom(null, '2025-06-10', '2025-06-16'),
    silentWorkingDays: fc.nat(30),
    shiftWork: fc.boolean(),
    opening: fc.constantFrom(null, { excused: true, status: 'sakit' }),
  })

  it('says nothing before the second day, whatever the facts', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 1 }), (one, openDayCount) => {
        expect(attentionReasons({ ...one, openDayCount })).toEqual([])
      }),
    )
  })

  it('gives each kind at most once, in order, and never a reason without words', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const reasons = attentionReasons(one)
        expect(new Set(reasons.map(({ kind }) => kind)).size).toBe(reasons.length)
        expect(reasons).toEqual(reasons.toSorted(compareReasons))
        for (const { text } of reasons) expect(text).not.toMatch(/undefined|null|NaN|!|gagal/u)
      }),
    )
  })

  it('never eases when a person stays away longer', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const isSilent = (days: number) =>
          attentionReasons({ ...one, silentWorkingDays: days }).some(
            ({ kind }) => kind === 'silent',
          )
        const { silentWorkingDays: days } = one
        expect(!isSilent(days) || isSilent(days + 1)).toBe(true)
      }),
    )
  })
})

describe('a list of days', () => {
  it.each([
    [[4], '4'],
    [[3, 4], '3 dan 4'],
    [[3, 5, 6], '3, 5, dan 6'],
    [[1, 2, 3], '1–3'],
    [[1, 2, 3, 5], '1–3 dan 5'],
    [[1, 2, 3, 5, 7, 8], '1–3, 5, 7, dan 8'],
  ])('reads %j as %s', (numbers, words) => {
    expect(listDays(numbers)).toBe(words)
  })
})

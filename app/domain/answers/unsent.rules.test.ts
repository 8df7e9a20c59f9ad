import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTime } from '~/ui/format'
import {
  nextBatch,
  readQueue,
  savedAt,
  withAnswer,
  withReceipts,
  withTried,
  type AnswerReceipt,
  type UnsentAnswer,
} from './unsent.rules'

const place = { enrolmentId: 'siti', itemId: 'materi', partId: 'kedua', targetId: 'renungan' }
const ids = () => {
  let made = 0
  return () => `id-${(made += 1)}`
}
const saved = (id: string, newest: number): AnswerReceipt => ({
  id,
  status: 'tersimpan',
  receivedAt: '2025-06-18T02:10:00.000Z',
  newest,
})

describe('answers that wait on a device', () => {
  it('are written over while nothing has left the device', () => {
    const newId = ids()
    const first = withAnswer([], place, { text: 'Sa' }, { known: 3, newId })
    expect(withAnswer(first, place, { text: 'Satu' }, { known: 3, newId })).toEqual([
      { ...place, id: 'id-1', value: { text: 'Satu' }, sequence: 4 },
    ])
  })

  it('count further once one may have arrived', () => {
    const newId = ids()
    const tried = withAnswer([], place, { text: 'Satu' }, { known: 0, newId })
    const next = withAnswer(
      withTried(tried, tried),
      place,
      { text: 'Satu dua' },
      { known: 0, newId },
    )
    expect(next).toEqual([{ ...place, id: 'id-2', value: { text: 'Satu dua' }, sequence: 2 }])
  })

  it('count further than what another device reached', () => {
    const newId = ids()
    const tried = withAnswer([], place, { text: 'Satu' }, { known: 0, newId })
    const next = withAnswer(
      withTried(tried, tried),
      place,
      { text: 'Satu dua' },
      { known: 7, newId },
    )
    expect(next).toMatchObject([{ id: 'id-2', sequence: 8 }])
  })

  it('that another device has overtaken meanwhile count further too', () => {
    const newId = ids()
    const waiting = withAnswer([], place, { text: 'Satu' }, { known: 0, newId })
    const next = withAnswer(waiting, place, { text: 'Satu dua' }, { known: 4, newId })
    expect(next).toMatchObject([{ id: 'id-2', sequence: 5 }])
  })

  it('are kept apart by enrolment, item and target', () => {
    const newId = ids()
    const places = [
      place,
      { ...place, enrolmentId: 'kegiatan-lain' },
      { ...place, itemId: 'materi-lain' },
      { ...place, targetId: 'lain' },
    ]
    const queue = places.reduce<UnsentAnswer[]>(
      (all, one) => withAnswer(all, one, { text: 'x' }, { known: 0, newId }),
      [],
    )
    expect(queue).toHaveLength(4)
  })

  it('go when the server has them or never will, and stay when it may take them later', () => {
    const queue = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      ...place,
      targetId: id,
      id,
      value: { text: id },
      sequence: 1,
    }))
    const left = withReceipts(queue, [
      saved('a', 1),
      { ...saved('b', 1), status: 'diulang' } as AnswerReceipt,
      { id: 'c', status: 'ditolak', reason: 'Tidak ada.', final: true },
      { id: 'd', status: 'ditolak', reason: 'Belum dibuka.', final: false },
    ])
    expect(left.map(({ id }) => id)).toEqual(['d', 'e'])
  })

  it('are sent as far as one request takes them, the longest waiting first', () => {
    const queue = Array.from({ length: 30 }, (_, index) => ({
      ...place,
      id: `id-${index}`,
      value: { text: 'x' },
      sequence: 1,
    }))
    expect(nextBatch(queue)).toEqual(queue.slice(0, 20))
    const long = queue.map((one) => ({ ...one, value: { text: '“'.repeat(5000) } }))
    const batch = nextBatch(long)
    expect(batch.length).toBeGreaterThan(1)
    const body = JSON.stringify({ person: 'x'.repeat(36), answers: batch })
    expect(new TextEncoder().encode(body).length).toBeLessThan(64_000)
    const odd = [{ ...queue[0]!, value: { text: '\u0001'.repeat(5000) } }]
    expect(nextBatch(odd)).toEqual(odd)
  })

  it.each([null, '', 'bukan JSON', '{}', 'null'])('are none where %j stands', (text) => {
    expect(readQueue(text)).toEqual([])
  })

  it('end as the last thing typed, kept once each, whatever the network loses', () => {
    const step = fc.oneof(
      fc.record({ typed: fc.string() }),
      fc.record({ arrives: fc.boolean(), heard: fc.boolean() }),
    )
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const newId = ids()
        const server = new Map<string, UnsentAnswer>()
        let queue: UnsentAnswer[] = []
        let known = 0
        let last: string | null = null
        const send = (arrives: boolean, heard: boolean) => {
          const batch = nextBatch(queue)
          queue = withTried(queue, batch)
          if (!arrives) return
          for (const one of batch) {
            const before = server.get(one.id)
            expect(before === undefined || before.sequence === one.sequence).toBe(true)
            expect(before?.value ?? one.value).toEqual(one.value)
            server.set(one.id, one)
          }
          if (!heard) return
          known = Math.max(known, ...[...server.values()].map(({ sequence }) => sequence))
          queue = withReceipts(
            queue,
            batch.map(({ id }) => saved(id, known)),
          )
        }
        for (const one of steps) {
          if ('typed' in one) {
            last = one.typed
            queue = withAnswer(queue, place, { text: one.typed }, { known, newId })
          } else {
            send(one.arrives, one.heard)
          }
        }
        send(true, true)
        expect(queue).toEqual([])
        const current = [...server.values()].toSorted((a, b) => a.sequence - b.sequence).at(-1)
        expect(current?.value ?? null).toEqual(last === null ? null : { text: last })
      }),
    )
  })
})

it('says the time as every page does', () => {
  for (const at of ['2025-06-18T02:10:00.000Z', '2025-06-17T23:59:59.999Z']) {
    expect(savedAt(at)).toBe(formatTime(at))
  }
})

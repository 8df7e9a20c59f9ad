import { expect, it } from 'vitest'
import { readPartAction } from '~/lesson-blocks/answer-fields'
import { readPartAct } from './part-act'

const read = (aksi: string, form: Record<string, unknown> = {}) =>
  readPartAct(form, readPartAction(aksi))

it('reads a pledge with the version that was ticked', () => {
  expect(read('ikrar:netral', { 'ikrar:netral': '2026-1', 'nomor:netral': 'n-1' })).toEqual({
    kind: 'pledge',
    id: 'n-1',
    targetId: 'netral',
    version: '2026-1',
  })
})

it('reads a step with the count its form knew', () => {
  const form = { 'simulasi:aduan': 'cek', 'langkah:aduan': '4', 'nomor:aduan': 'n-2' }
  expect(read('pilih:aduan', form)).toEqual({
    kind: 'simulate',
    id: 'n-2',
    targetId: 'aduan',
    steps: 4,
    move: { kind: 'choose', choice: 'cek' },
  })
  expect(read('mulai:aduan', form)).toMatchObject({ move: { kind: 'start' } })
  expect(read('ulasan:aduan')).toMatchObject({ steps: -1, move: { kind: 'review' } })
})

it('asks again when nothing was ticked', () => {
  expect(read('ikrar:netral')).toBe('empty')
  expect(read('pilih:aduan', { 'simulasi:aduan': ['a', 'b'] })).toBe('empty')
})

it('makes no pledge by any other button, whatever is ticked', () => {
  for (const aksi of ['lanjut', 'simpan', 'simpan:netral', 'periksa:netral', '']) {
    expect(read(aksi, { 'ikrar:netral': '2026-1' })).toBeNull()
  }
})

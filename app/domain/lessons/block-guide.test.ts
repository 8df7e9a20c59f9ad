import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lessonBlocks } from '~/lesson-blocks'
import { blockFiles } from '~/lesson-blocks/example-files'
import { rina, siti } from '~tests/support/actors'
import { openMemoryStore } from '~tests/support/memory-store'
import type { Connection } from '~db/connection.server'
import { blockGuide, type GuideBlock } from './block-guide.server'

const input = {
  filesOf: blockFiles,
  pictures: new Map([['alur-cuti.png', { hash: 'contoh', width: 640, height: 200 }]]),
}
describe('the guide of blocks', () => {
  let connection: Connection
  let blocks: readonly GuideBlock[]
  const block = (name: string) => blocks.find((one) => one.name === name)!
  beforeAll(async () => {
    connection = await openMemoryStore()
    blocks = await blockGuide(connection.db, rina(['kegiatan']), input)
  })

  afterAll(() => connection.close())

  it('has every block, with help, source and a drawing', () => {
    expect(blocks.map(({ name }) => name)).toEqual(Object.keys(lessonBlocks))
    for (const { name, help, sources, part } of blocks) {
      expect(help.length).toBeGreaterThan(40)
      expect(sources[0]!.text).toContain(`<${name}`)
      expect(part.html).not.toBe('')
    }
  })

  it('has no id twice, so that all examples can stand on one page', () => {
    const html = blocks.map(({ part }) => part.html).join('')
    const ids = [...html.matchAll(/\s(?:id|data-blok)="([^"]*)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  it('says of each attribute whether it is asked for', () => {
    expect(block('Refleksi').attributes.map(({ name, required }) => [name, required])).toEqual([
      ['id', true],
      ['wajib', false],
      ['minimal', false],
    ])
  })

  it('shows interactive blocks as they are before an answer', () => {
    expect(block('Kuis').sources.map(({ file }) => file)).toEqual(['materi.mdx', 'soal.gift'])
    expect(block('Kuis').part.blocks).toMatchObject([
      { kind: 'kuis', questions: [{ question: { id: 'sikap-kompeten' }, result: null }] },
    ])
  })

  it('opens a story at its first scene', () => {
    expect(block('Kuis').opening).toBeNull()
    const { part, opening } = block('Simulasi')
    expect(opening?.id).toBe(part.blocks[0]?.id)
    expect(opening?.run).toMatchObject({ workingDay: 0, story: [], closing: null })
  })

  it('shows the case of a teacher with those of colleagues folded', () => {
    const { html } = block('KasusRumpun').part
    expect(html).toContain('Kasus Anda: guru')
    expect(html.match(/<details/g)).toHaveLength(2)
  })

  it('is drawn once', async () => {
    expect(await blockGuide(connection.db, rina(['kegiatan']), input)).toBe(blocks)
  })

  it('is for trainers and administrators', async () => {
    await expect(
      blockGuide(connection.db, siti({ id: 'a', cohort_id: 'b', person_id: 'c' }), input),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

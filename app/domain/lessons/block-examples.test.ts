import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lessonBlocks } from '~/lesson-blocks'
import { lessonText } from '~tests/support/lesson-text'
import { compileLesson } from './compile.server'
import { readLesson } from './lint.server'

describe.each(Object.entries(lessonBlocks))('the block %s', (name, { folder, rules }) => {
  const file = (fileName: string) => join('app/lesson-blocks', folder, fileName)
  const textOf = (fileName: string) =>
    existsSync(file(fileName)) ? readFileSync(file(fileName), 'utf8') : null

  it('has an example that passes and compiles', async () => {
    const example = readFileSync(file('example.mdx'), 'utf8')
    expect(example).toContain(`<${name}`)
    const story = textOf('example.yaml')
    const read = readLesson({
      source: lessonText(example),
      gift: textOf('example.gift'),
      simulations: story === null ? undefined : new Map([['simulasi.yaml', story]]),
      images: ['alur-cuti.png'],
      today: '2025-06-18',
    })
    expect(read.findings).toEqual([])
    const picture = { hash: 'abc', width: 1, height: 1 }
    const { parts } = await compileLesson(read, new Map([['alur-cuti.png', picture]]))
    expect(parts[0]?.html).toContain(rules.kind === 'static' ? 'class="block ' : 'data-blok=')
  })

  it('has help, and words for every attribute', () => {
    expect(existsSync(file('help.md'))).toBe(true)
    for (const [attribute, schema] of Object.entries(rules.attributes.shape)) {
      expect(schema.description).toContain(`${attribute}="`)
    }
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bundleLesson } from '~/domain/lessons/bundle.server'
import { compileLesson } from '~/domain/lessons/compile.server'
import { readLesson } from '~/domain/lessons/lint.server'
import { lessonText } from '~tests/support/lesson-text'
import { code } from './hostile-lessons/code'
import { excess } from './hostile-lessons/excess'
import { RUN } from './hostile-lessons/hostile-lesson'
import { markup } from './hostile-lessons/markup'

const SECRET = 'canary-5d1f'
const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
const secretFile = join(folder, 'secret.txt')
writeFileSync(secretFile, SECRET)
afterAll(() => rmSync(folder, { recursive: true }))

const world = globalThis as { lessonRan?: boolean }
beforeEach(() => void (process.env.SESSION_SECRET = SECRET))
afterEach(() => {
  delete process.env.SESSION_SECRET
  delete world.lessonRan
})

describe('a hostile lesson', () => {
  it.each([...code, ...markup, ...excess])(
    'with $name is refused at $at',
    async ({ text, file, at, reason }) => {
      const source = file ?? lessonText(text ?? '')
      const read = readLesson({ source, folder: 'contoh', images: [], today: '2025-06-18' })
      const errors = read.findings.filter(({ level }) => level === 'error')
      const found = errors.find(({ line, column }) => `${line}:${column}` === at)
      expect(
        errors.map(({ line, column, reason }) => `${line}:${column} ${reason}`),
      ).toContainEqual(expect.stringMatching(new RegExp(`^${at} .*${reason.source}`)))
      expect(found?.fix).not.toBe('')
      expect(JSON.stringify(read.findings)).not.toContain(SECRET)
      await expect(compileLesson(read, new Map())).rejects.toThrow('Only an accepted lesson')
      expect(world.lessonRan).toBeUndefined()
    },
  )

  it('tells how to write braces', () => {
    const { findings } = readLesson({
      source: lessonText('Setiap {ASN} wajib belajar.'),
      today: '2025-06-18',
    })
    expect(findings[0]?.fix).toContain('tulis \\{ASN\\}')
  })

  it.each([
    `{(()=>{${RUN}})()}`,
    `import s from "${secretFile}"\n\n<Catatan>{s}</Catatan>`,
    `<Catatan judul={${RUN}}>Isi</Catatan>`,
    `---js\n${RUN}\n---\n`,
    `export const x = (${RUN})`,
  ])('is refused by the bundler too, should it ever get there: %s', async (body) => {
    await expect(bundleLesson(`## A [#a]\n\n${body}`, new Map())).rejects.toThrow(Error)
    await expect(bundleLesson(body, new Map())).rejects.toThrow(Error)
    expect(world.lessonRan).toBeUndefined()
  })
})

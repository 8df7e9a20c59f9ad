import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bundleLesson } from '~/domain/lessons/bundle.server'
import { compileLesson } from '~/domain/lessons/compile.server'
import { readLesson } from '~/domain/lessons/lint.server'
import { lessonText } from '~tests/support/lesson-text'

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

const RUN = 'globalThis.lessonRan=true'

/** Places: the text of a lesson's part begins on line 12. */
interface Hostile {
  name: string
  /** Text of the lesson's only part, or a whole file. */
  text?: string
  file?: string
  at: string
  reason: RegExp
}

const hostile: Hostile[] = [
  // Expressions print server secrets; block-lists of names do not help.
  {
    name: 'an environment variable',
    text: '{process.env.SESSION_SECRET}',
    at: '12:1',
    reason: /Kurung kurawal/,
  },
  {
    name: 'one through globalThis',
    text: 'Nilai {globalThis.process.env.SESSION_SECRET}.',
    at: '12:7',
    reason: /Kurung kurawal/,
  },
  {
    name: 'a constructed function',
    text: `{(()=>{}).constructor("${RUN};return process.env.SESSION_SECRET")()}`,
    at: '12:1',
    reason: /Kurung kurawal/,
  },
  {
    name: 'an expression that is no JavaScript',
    text: 'Untuk {ASN di daerah}',
    at: '12:7',
    reason: /Kurung kurawal/,
  },
  { name: 'a comment expression', text: '{/* halo */}', at: '12:1', reason: /Kurung kurawal/ },
  {
    name: 'a brace that never closes',
    text: 'Mulai { lalu habis',
    at: '12:7',
    reason: /Kurung kurawal/,
  },

  // Imports bring files to the browser.
  {
    name: 'an import of a neighbouring file',
    text: 'import s from "./secret.txt"',
    at: '12:1',
    reason: /Perintah import/,
  },
  {
    name: 'an import by absolute path',
    text: `import s from "${secretFile}"\n\n{s}`,
    at: '12:1',
    reason: /Perintah import/,
  },
  { name: 'an import of fs', text: 'import fs from "fs"', at: '12:1', reason: /Perintah import/ },
  {
    name: 'an import that is no JavaScript',
    text: 'import barang dari luar negeri',
    at: '12:1',
    reason: /Perintah import/,
  },
  { name: 'an export', text: `export const x = (${RUN})`, at: '12:1', reason: /Perintah export/ },

  // Front matter in another language runs at parse time.
  ...['js', 'JS', 'javascript', 'coffee', 'json', ' js'].map((language) => ({
    name: `front matter ---${language}`,
    file: `---${language}\n${RUN}\n---\n\n## Satu [#satu]\n\nIsi.\n`,
    at: '1:1',
    reason: /Pembuka/,
  })),
  {
    name: 'front matter ---js behind a byte order mark',
    file: `\uFEFF---js\n${RUN}\n---\n`,
    at: '1:1',
    reason: /Pembuka/,
  },
  {
    name: 'a body that begins with ---js',
    file: lessonText('').replace(/\n\n## [^]*/, `\n---js\n${RUN}\n---\n`),
    at: '9:1',
    reason: /tidak boleh diawali ---/,
  },
  {
    name: 'a body that begins with a marked ---js',
    file: lessonText('').replace(/\n\n## [^]*/, `\n\n\uFEFF---js\n${RUN}\n---\n`),
    at: '10:1',
    reason: /tidak boleh diawali ---/,
  },
  {
    name: 'a YAML tag',
    file: lessonText('Isi.').replace('judul: Contoh', `judul: !!js/function "${RUN}"`),
    at: '3:1',
    reason: /Tag YAML/,
  },
  {
    name: 'an alias bomb',
    file: lessonText('Isi.').replace(
      'judul: Contoh',
      'judul: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]',
    ),
    at: '3:1',
    reason: /alias YAML/,
  },
  {
    name: '__proto__',
    file: lessonText('Isi.').replace(
      'judul: Contoh',
      '__proto__:\n  lessonRan: true\njudul: Contoh',
    ),
    at: '3:1',
    reason: /__proto__/,
  },

  // Attributes.
  {
    name: 'an expression in an attribute',
    text: '<Catatan judul={alert(1)} />',
    at: '12:10',
    reason: /Kurung kurawal tidak diizinkan: judul=/,
  },
  { name: 'a spread', text: '<Catatan {...props} />', at: '12:10', reason: /Tanda \{\.\.\.\}/ },
  {
    name: 'an unknown attribute',
    text: '<Catatan warna="merah">\n\nIsi.\n\n</Catatan>',
    at: '12:10',
    reason: /Atribut warna/,
  },
  {
    name: 'an event handler on a block',
    text: '<Catatan onclick="x">\n\nIsi.\n\n</Catatan>',
    at: '12:10',
    reason: /Atribut onclick/,
  },
  {
    name: 'a style on a block',
    text: '<Catatan style="color:red">\n\nIsi.\n\n</Catatan>',
    at: '12:10',
    reason: /Atribut style/,
  },
  {
    name: 'an unknown value',
    text: '<Catatan jenis="tidakada">\n\nIsi.\n\n</Catatan>',
    at: '12:10',
    reason: /tidakada/,
  },
  { name: 'an unknown block', text: '<TidakAda />', at: '12:1', reason: /Blok TidakAda/ },
  {
    name: 'a name every object has',
    text: '<Constructor />\n\n<toString />',
    at: '12:1',
    reason: /Blok Constructor/,
  },

  // Raw markup.
  {
    name: 'dangerouslySetInnerHTML',
    text: '<div dangerouslySetInnerHTML={{__html: "<b>x</b>"}} />',
    at: '12:1',
    reason: /Tag HTML <div>/,
  },
  { name: 'a script', text: '<script>alert(1)</script>', at: '12:1', reason: /Tag HTML <script>/ },
  {
    name: 'an iframe',
    text: '<iframe src="https://evil.example"></iframe>',
    at: '12:1',
    reason: /Tag HTML <iframe>/,
  },
  {
    name: 'an image with a handler',
    text: '<img src="x" onerror="alert(1)" />',
    at: '12:1',
    reason: /Tag HTML <img>/,
  },
  { name: 'a style element', text: '<style>body</style>', at: '12:1', reason: /Tag HTML <style>/ },
  { name: 'a fragment', text: '<>isi</>', at: '12:1', reason: /Tanda <>/ },
  {
    name: 'a member expression as a tag',
    text: '<process.env />',
    at: '12:1',
    reason: /Tag HTML <process\.env>/,
  },
  { name: 'an HTML comment', text: '<!-- rahasia -->', at: '12:2', reason: /Komentar/ },

  // Addresses.
  {
    name: 'a javascript link',
    text: '[x](javascript:alert(1))',
    at: '12:1',
    reason: /Alamat javascript/,
  },
  {
    name: 'one in mixed case with an entity',
    text: '[x](JaVa&#115;cript:alert(1))',
    at: '12:1',
    reason: /Alamat/,
  },
  { name: 'a data link', text: '[x](data:text/html,<b>)', at: '12:1', reason: /Alamat data/ },
  {
    name: 'a protocol-relative link',
    text: '[x](//evil.example)',
    at: '12:1',
    reason: /Alamat \/\//,
  },
  {
    name: 'a backslash that leaves the site',
    text: '[x](/\\\\evil.example)',
    at: '12:1',
    reason: /Alamat/,
  },
  { name: 'an http link', text: '[x](http://pontianak.go.id)', at: '12:1', reason: /Alamat http:/ },
  {
    name: 'a reference definition',
    text: '[x][y]\n\n[y]: javascript:alert(1)',
    at: '14:1',
    reason: /Alamat javascript/,
  },
  { name: 'a bare address', text: 'Lihat www.bkn.go.id ya', at: '12:7', reason: /Alamat http:/ },
  {
    name: 'an autolink',
    text: '<javascript:alert(1)>',
    at: '12:1',
    reason: /tag|Tanda|Tag|Alamat/,
  },
  {
    name: 'a protocol-relative image',
    text: '![x](//evil.example/p.png)',
    at: '12:1',
    reason: /Gambar Markdown/,
  },
  {
    name: 'a neighbouring image',
    text: '![x](./secret.png)',
    at: '12:1',
    reason: /Gambar Markdown/,
  },
  {
    name: 'an image by reference',
    text: '![x][y]\n\n[y]: https://evil.example/p.png',
    at: '12:1',
    reason: /Gambar Markdown/,
  },
  {
    name: 'an image outside the folder',
    text: '<Gambar berkas="../secret.png" alt="rahasia" />',
    at: '12:9',
    reason: /\.\.\/secret/,
  },

  // Size, depth, time.
  { name: 'a block left open', text: '<Kuis>', at: '12:1', reason: /Kuis belum ditutup/ },
  {
    name: 'a block left open in a sentence',
    text: 'Satu <Istilah kata="x">dua',
    at: '12:6',
    reason: /Istilah belum ditutup/,
  },
  {
    name: 'a closing tag of another block',
    text: '<Catatan>\n\nIsi\n\n</Kutipan>',
    at: '16:1',
    reason: /<\/Kutipan> tidak cocok/,
  },
  {
    name: 'a block in itself 10,000 times, on lines',
    text: '<Catatan>\n'.repeat(10_000),
    at: '4001:1',
    reason: /terlalu panjang/,
  },
  {
    name: 'a block in itself 10,000 times, in one line',
    text: '<Catatan>'.repeat(10_000),
    at: '12:4001',
    reason: /terlalu panjang/,
  },
  {
    name: 'a block in itself 300 times',
    text: '<Catatan>\n\n'.repeat(300),
    at: '36:1',
    reason: /Blok di dalam blok terlalu dalam/,
  },
  { name: 'a file of 20 MB', text: 'x '.repeat(10_000_000), at: '1:1', reason: /terlalu besar/ },
  {
    name: 'a table of 100,000 cells',
    text: `| a | b | c |\n| - | - | - |\n${'| x | y | z |\n'.repeat(33_333)}`,
    at: '1:1',
    reason: /terlalu besar/,
  },
  {
    name: 'a table of 9,000 cells',
    text: `| a | b | c |\n| - | - | - |\n${'| x | y | z |\n'.repeat(3_000)}`,
    at: '678:1',
    reason: /Tabel terlalu besar/,
  },
  {
    name: 'five thousand quotes',
    text: '>'.repeat(5_000),
    at: '12:4001',
    reason: /terlalu panjang/,
  },
  { name: 'five hundred quotes', text: '>'.repeat(500), at: '12:1', reason: /terlalu dalam/ },
  { name: 'five hundred lists', text: `${'- '.repeat(500)}x`, at: '12:1', reason: /terlalu dalam/ },
  {
    name: 'brackets without end',
    text: `${'[a]('.repeat(900)}\n`.repeat(20),
    at: '14:1',
    reason: /Terlalu banyak/,
  },

  // Compiles, then crashes when it is rendered.
  {
    name: 'braces around a word',
    text: 'Setiap {ASN} wajib belajar.',
    at: '12:8',
    reason: /\{ASN\}/,
  },
]

describe('a hostile lesson', () => {
  it.each(hostile)('with $name is refused at $at', async ({ text, file, at, reason }) => {
    const source = file ?? lessonText(text ?? '')
    const read = readLesson({ source, folder: 'contoh', images: [], today: '2025-06-18' })
    const errors = read.findings.filter(({ level }) => level === 'error')
    const found = errors.find(({ line, column }) => `${line}:${column}` === at)
    expect(errors.map(({ line, column, reason }) => `${line}:${column} ${reason}`)).toContainEqual(
      expect.stringMatching(new RegExp(`^${at} .*${reason.source}`)),
    )
    expect(found?.fix).not.toBe('')
    expect(JSON.stringify(read.findings)).not.toContain(SECRET)
    await expect(compileLesson(read, new Map())).rejects.toThrow('Only an accepted lesson')
    expect(world.lessonRan).toBeUndefined()
  })

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
    await expect(bundleLesson(`## A [#a]\n\n${body}`, new Map())).rejects.toThrow()
    await expect(bundleLesson(body, new Map())).rejects.toThrow()
    expect(world.lessonRan).toBeUndefined()
  })
})

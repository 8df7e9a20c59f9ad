import { lessonText } from '~tests/support/lesson-text'
import { RUN, type HostileLesson } from './hostile-lesson'

/** Lessons that would run code or read the server, in text, imports or front matter. */
export const code: HostileLesson[] = [
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
    text: `import s from "/etc/hostname"\n\n{s}`,
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
]

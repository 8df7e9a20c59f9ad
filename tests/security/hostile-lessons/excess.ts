import type { HostileLesson } from './hostile-lesson'

/** Lessons too large, too deep or unfinished. */
export const excess: HostileLesson[] = [
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

import type { CheckedLesson } from './check-module.server'
import type { Judgement } from './judgement'
import { advice, type PlacedFinding } from './placed-finding'
import { countWords } from './sentence.rules'

export interface Shape {
  parts: readonly [number, number]
  words: readonly [number, number]
  blockKinds: number
  selfChecks: readonly [number, number]
  /** The self-checks stand in at least so many parts. */
  checkedParts: number
  objectives: readonly [number, number]
}

/** What a lesson of a full module has. */
export const FULL: Shape = {
  parts: [3, 5],
  words: [600, 1_000],
  blockKinds: 3,
  selfChecks: [2, 3],
  checkedParts: 2,
  objectives: [2, 4],
}

/** What a lesson of a short module keeps to: the opening, a self-study day. */
export const SHORT: Shape = {
  parts: [1, 5],
  words: [150, 1_000],
  blockKinds: 1,
  selfChecks: [0, 3],
  checkedParts: 0,
  objectives: [1, 4],
}

const INTINYA_WORDS = 60
const ASKING = new Set(['Kuis', 'Refleksi', 'Isian'])

/** How a lesson measures up to its module's shape, and whether it opens with what matters. */
export function lessonShape({ folder, read }: CheckedLesson, shape: Shape): PlacedFinding[] {
  const { judgement, frontMatter } = read
  const say = (line: number, reason: string, fix: string) =>
    advice(folder.path, { line }, reason, fix)
  const within = (
    what: string,
    number: number,
    [least, most]: readonly [number, number],
    fix: string,
    line = 1,
  ) =>
    number >= least && number <= most
      ? []
      : [
          say(
            line,
            `Materi ini punya ${number} ${what}; yang diminta ${least} sampai ${most}.`,
            fix,
          ),
        ]
  const asked = judgement.quizzes.flatMap(({ questionIds }) => questionIds)
  const kinds = new Set(
    judgement.blocks.map(({ name }) => name).filter((name) => !ASKING.has(name)),
  )
  const checkedParts = new Set(
    judgement.blocks.filter(({ name }) => name === 'Kuis').map(({ partId }) => partId),
  )
  const objectives = frontMatter?.objectives.length ?? 0
  return [
    ...within('bagian', judgement.parts.length, shape.parts, 'Gabung atau pisahkan bagiannya.'),
    ...within('kata', wordsAsRead(judgement), shape.words, 'Padatkan, atau lengkapi contohnya.'),
    ...within('soal Kuis', asked.length, shape.selfChecks, 'Tambah atau kurangi soal di Kuis.'),
    ...within(
      'tujuan',
      objectives,
      shape.objectives,
      'Satu tujuan untuk satu hal yang dapat dilakukan pembaca.',
      frontMatter?.lines.get('tujuan'),
    ),
    ...(kinds.size < shape.blockKinds
      ? [
          say(
            1,
            `Materi ini hanya memakai ${kinds.size} jenis blok.`,
            `Pakai sedikitnya ${shape.blockKinds} jenis.`,
          ),
        ]
      : []),
    ...(checkedParts.size < shape.checkedParts
      ? [say(1, 'Soal Kuis berkumpul di satu bagian.', 'Letakkan Kuis di dua bagian yang berbeda.')]
      : []),
    ...opening(judgement).map(({ line, reason, fix }) => say(line, reason, fix)),
  ]
}

/** Words of the text as one person reads it: of the cases for staff groups, the longest group's. */
export function wordsAsRead({ passages }: Judgement): number {
  const words = new Map<string, number>()
  for (const { text, kind, staffGroup } of passages) {
    if (kind === 'source') continue
    words.set(staffGroup, (words.get(staffGroup) ?? 0) + countWords(text))
  }
  const common = words.get('') ?? 0
  words.delete('')
  return common + Math.max(0, ...words.values())
}

function opening({ blocks, parts }: Judgement): { line: number; reason: string; fix: string }[] {
  const first = parts[0]
  if (!first) return []
  const block = blocks.find(({ opensPart, partId }) => opensPart && partId === first.partId)
  const { judul, jenis } = block?.attributes ?? {}
  if (!block || block.name !== 'Catatan' || judul !== 'Intinya' || jenis !== 'info') {
    const fix = 'Awali bagian pertama dengan <Catatan judul="Intinya" jenis="info">.'
    return [{ line: first.line, reason: 'Materi ini belum dibuka dengan Intinya.', fix }]
  }
  const words = countWords(block.text)
  if (words <= INTINYA_WORDS) return []
  const reason = `Intinya berisi ${words} kata; paling banyak ${INTINYA_WORDS}.`
  return [{ line: block.line, reason, fix: 'Sisakan yang perlu diingat hari Senin.' }]
}

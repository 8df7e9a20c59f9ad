import { join } from 'node:path'
import type { CheckedModule } from './check-module.server'
import { advice, type PlacedFinding } from './placed-finding'
import { countWords } from './sentence.rules'

/** Shorter ones are headings, cells and set phrases. */
const FEWEST_WORDS = 10

interface Said {
  words: string
  path: string
  file: string | undefined
  line: number
}

/** Paragraphs and questions that stand word for word in more than one place. */
export function repetitions(modules: readonly CheckedModule[]): PlacedFinding[] {
  const first = new Map<string, Said>()
  return modules.flatMap(saidIn).flatMap((said) => {
    if (countWords(said.words) < FEWEST_WORDS) return []
    const before = first.get(said.words)
    if (!before) {
      first.set(said.words, said)
      return []
    }
    const where = `${join(before.path, before.file ?? 'materi.mdx')}:${before.line}`
    const reason = `Kalimat yang sama sudah ada di ${where}.`
    return [advice(said.path, said, reason, 'Tulis dengan kata lain, atau cukup di satu tempat.')]
  })
}

/** Words of law and of other speakers may be quoted again. */
const QUOTED = new Set(['DasarHukum', 'Kutipan', 'Ikrar'])

const saidIn = ({ folder, bank, lessons }: CheckedModule): Said[] => [
  ...bank.map(({ question, line }) => ({
    words: normal(question.prompt),
    path: folder.path,
    file: 'bank.gift',
    line,
  })),
  ...lessons.flatMap(({ folder: lesson, read }) => [
    ...read.judgement.passages
      .filter(({ kind, within }) => kind === 'text' && !within.some((name) => QUOTED.has(name)))
      .map(({ text, line }) => ({
        words: normal(text),
        path: lesson.path,
        file: undefined,
        line,
      })),
    ...read.gift.questions.map(({ question, line }) => ({
      words: normal(question.prompt),
      path: lesson.path,
      file: 'soal.gift',
      line,
    })),
  ]),
]

const normal = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()

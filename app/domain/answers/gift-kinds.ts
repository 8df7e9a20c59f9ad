import type { GIFTQuestion } from 'gift-pegjs'
import type {
  ChoiceQuestion,
  EssayQuestion,
  MatchingQuestion,
  NumericQuestion,
  Question,
  QuestionOption,
  ShortQuestion,
} from './question'
import { questionHtml } from './question-text'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

type Found<Type extends GIFTQuestion['type']> = Extract<GIFTQuestion, { type: Type }>
/** A question without what stands above it in the file: its id and its tag. */
type Untagged<Kind extends Question> = Omit<Kind, 'id' | 'objective'>
export type ReadQuestion = Question extends infer Kind
  ? Kind extends Question
    ? Untagged<Kind>
    : never
  : never
export type Say = (reason: string, fix: string) => void

/** Turns what the GIFT reader found into a question of ours; null, and a finding, when it is none. */
export function readKind(found: GIFTQuestion, say: Say): ReadQuestion | null {
  if (found.type === 'Category') return null
  if (found.type === 'Description') {
    say('Soal ini belum punya pilihan jawaban.', 'Tulis pilihannya di antara { dan }.')
    return null
  }
  if (found.hasEmbeddedAnswers && found.type !== 'Short' && found.type !== 'Numerical') {
    say('Ada teks sesudah tanda }.', 'Pindahkan semua teks soal ke depan tanda {.')
    return null
  }
  switch (found.type) {
    case 'MC':
      return choice(found, say)
    case 'TF':
      return trueFalse(found)
    case 'Matching':
      return matching(found, say)
    case 'Short':
      return short(found, say)
    case 'Numerical':
      return numeric(found, say)
    case 'Essay':
      return { kind: 'essay', ...wordsOf(found) } satisfies Untagged<EssayQuestion>
  }
}

const wordsOf = ({
  stem,
  globalFeedback,
}: Exclude<GIFTQuestion, { type: 'Category' | 'Description' }>) => ({
  prompt: questionHtml(stem.text),
  explanation: questionHtml(globalFeedback?.text ?? ''),
})

function trueFalse(found: Found<'TF'>): Untagged<ChoiceQuestion> {
  // GIFT writes the reason for a wrong answer first, then the one for the right answer.
  const reasonFor = (right: boolean) =>
    questionHtml((right ? found.falseFeedback : found.trueFeedback)?.text ?? '')
  const option = (id: string, html: string, right: boolean): QuestionOption => ({
    id,
    html,
    correct: right,
    weight: right ? 1 : 0,
    feedback: reasonFor(right),
  })
  return {
    kind: 'true-false',
    ...wordsOf(found),
    options: [option('benar', 'Benar', found.isTrue), option('salah', 'Salah', !found.isTrue)],
  }
}

function choice(found: Found<'MC'>, say: Say): Untagged<ChoiceQuestion> {
  const starred = found.choices.filter((option) => option.isCorrect)
  const kind = starred.length === 0 ? 'multiple' : 'single'
  if (starred.length > 1) {
    say(
      `Ada ${starred.length} jawaban bertanda = dalam satu soal.`,
      'Pakai satu tanda =, atau beri bobot pada setiap jawaban yang benar: ~%50%… ~%50%…',
    )
  }
  const gain = found.choices.reduce((sum, option) => sum + Math.max(0, option.weight ?? 0), 0)
  if (kind === 'multiple' && Math.abs(gain - 100) > 1) {
    say(
      gain === 0
        ? 'Belum ada jawaban yang benar di soal ini.'
        : `Bobot jawaban yang benar berjumlah ${gain}, seharusnya 100.`,
      'Tandai satu jawaban dengan =, atau beri bobot ~%50% pada dua jawaban yang benar.',
    )
  }
  if (found.choices.length < 2) say('Hanya ada satu pilihan.', 'Tulis sedikitnya dua pilihan.')
  refuseTooMany(found.choices, say)
  return {
    kind,
    ...wordsOf(found),
    options: found.choices.map((option, index) => ({
      id: LETTERS[index] ?? String(index),
      html: questionHtml(option.text.text),
      correct: kind === 'single' ? option.isCorrect : (option.weight ?? 0) > 0,
      weight: option.isCorrect ? 1 : (option.weight ?? 0) / 100,
      feedback: questionHtml(option.feedback?.text ?? ''),
    })),
  }
}

function matching(found: Found<'Matching'>, say: Say): Untagged<MatchingQuestion> {
  const pairs = found.matchPairs.map(({ subquestion, subanswer }) => ({
    html: questionHtml(subquestion.text),
    match: questionHtml(subanswer),
  }))
  const words = [...new Set(pairs.map(({ match }) => match))].toSorted((a, b) =>
    a.localeCompare(b, 'id'),
  )
  const rows = pairs.filter(({ html }) => html !== '')
  if (rows.length < 3 || words.length < 3) {
    say(
      'Soal menjodohkan ini terlalu pendek.',
      'Tulis sedikitnya tiga pasangan dengan tiga jawaban berbeda: =kiri -> kanan',
    )
  }
  if (new Set(rows.map(({ html }) => html)).size < rows.length) {
    say('Ada dua baris kiri yang sama.', 'Tulis setiap kalimat di sebelah kiri hanya sekali.')
  }
  refuseTooMany(words, say)
  return {
    kind: 'matching',
    ...wordsOf(found),
    rows: rows.map(({ html, match }, index) => ({
      id: String(index + 1),
      html,
      match: LETTERS[words.indexOf(match)] ?? '',
    })),
    matches: words.map((html, index) => ({ id: LETTERS[index] ?? '', html })),
  }
}

function short(found: Found<'Short'>, say: Say): Untagged<ShortQuestion> {
  const accepted = found.choices.map(({ text, weight, feedback }) => ({
    text: text.text.trim(),
    weight: (weight ?? 100) / 100,
    feedback: questionHtml(feedback?.text ?? ''),
  }))
  requireFullMarks(accepted, say)
  return { kind: 'short', ...wordsOf(found), accepted }
}

function numeric(found: Found<'Numerical'>, say: Say): Untagged<NumericQuestion> {
  const choices = Array.isArray(found.choices)
    ? found.choices
    : [{ isCorrect: true, weight: null, text: found.choices, feedback: null }]
  const accepted = choices
    .filter(({ isCorrect }) => isCorrect)
    .map(({ text, weight, feedback }) => ({
      low: text.numberLow ?? (text.number ?? Number.NaN) - (text.range ?? 0),
      high: text.numberHigh ?? (text.number ?? Number.NaN) + (text.range ?? 0),
      weight: (weight ?? 100) / 100,
      feedback: questionHtml(feedback?.text ?? ''),
    }))
  if (accepted.some(({ low, high }) => !(low <= high))) {
    say('Rentang angka di soal ini terbalik.', 'Tulis yang kecil lebih dulu: {#1..5}.')
  }
  requireFullMarks(accepted, say)
  return { kind: 'numeric', ...wordsOf(found), accepted }
}

function requireFullMarks(accepted: readonly { weight: number }[], say: Say): void {
  if (accepted.some(({ weight }) => weight === 1)) return
  say('Belum ada jawaban yang bernilai penuh.', 'Tulis satu jawaban dengan = tanpa bobot.')
}

function refuseTooMany(choices: readonly unknown[], say: Say): void {
  if (choices.length <= LETTERS.length) return
  say('Terlalu banyak pilihan dalam satu soal.', `Batasnya ${LETTERS.length} pilihan.`)
}

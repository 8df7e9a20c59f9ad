import { parse, type GIFTQuestion, type SyntaxError as GiftSyntaxError } from 'gift-pegjs'
import type { Finding } from '../lessons/finding'
import type { Question, QuestionOption } from './question'
import { hasTags, questionHtml } from './question-text'

const MAX_FILE = 100_000
const MAX_QUESTION = 8_000
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

const OTHER_KINDS: Record<string, string> = {
  Numerical: 'Soal angka',
  Short: 'Soal isian singkat',
  Essay: 'Soal uraian',
  Matching: 'Soal menjodohkan',
}

/** A question and the line of soal.gift on which it begins. */
export interface PlacedQuestion {
  question: Question
  line: number
}

export interface ParsedGift {
  questions: PlacedQuestion[]
  findings: Finding[]
}

/**
 * Reads soal.gift: single choice, several choices (weights) and true/false. Questions are separated
 * by blank lines and read one by one, so a bad question is reported and the rest still counts.
 */
export function parseGift(source: string): ParsedGift {
  if (source.length > MAX_FILE) {
    const reason = `Berkas soal terlalu besar: ${Math.ceil(source.length / 1000)} KB, batasnya 100 KB.`
    return { questions: [], findings: [error(1, 1, reason, 'Bagi materinya menjadi dua.')] }
  }
  const questions: PlacedQuestion[] = []
  const findings: Finding[] = []
  for (const chunk of splitQuestions(source)) {
    const read = readChunk(chunk)
    findings.push(...read.findings)
    if (!read.question) continue
    const twin = questions.find(({ question }) => question.id === read.question?.id)
    if (twin) {
      const reason = `Id soal "${read.question.id}" sudah dipakai di baris ${twin.line}.`
      findings.push(error(chunk.line, 1, reason, 'Beri soal ini id lain di antara tanda ::'))
    } else {
      questions.push({ question: read.question, line: chunk.line })
    }
  }
  return { questions, findings }
}

interface Chunk {
  text: string
  /** The line on which the question itself begins, after its comments. */
  line: number
}

/** Blank lines end a question; comment lines before it are left out. */
function splitQuestions(source: string): Chunk[] {
  const chunks: Chunk[] = []
  let lines: string[] = []
  let start = 0
  const close = () => {
    if (lines.length > 0) chunks.push({ text: lines.join('\n'), line: start })
    lines = []
  }
  source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((line, index) => {
      if (line.trim() === '') return close()
      if (lines.length === 0 && line.trimStart().startsWith('//')) return
      if (lines.length === 0) start = index + 1
      lines.push(line)
    })
  close()
  return chunks
}

function readChunk({ text, line }: Chunk): { question?: Question; findings: Finding[] } {
  if (text.length > MAX_QUESTION) {
    const reason = `Satu soal terlalu panjang: ${text.length} huruf, batasnya ${MAX_QUESTION}.`
    return { findings: [error(line, 1, reason, 'Pisahkan soal dengan satu baris kosong.')] }
  }
  let parsed: GIFTQuestion[]
  try {
    parsed = parse(text)
  } catch (cause) {
    return { findings: [syntaxFinding(cause as GiftSyntaxError, text, line)] }
  }
  const found = parsed[0]
  if (!found || found.type === 'Category') return { findings: [] }
  const findings: Finding[] = []
  const say = (reason: string, fix: string) => findings.push(error(line, 1, reason, fix))

  const id = found.title ?? ''
  if (!KEBAB.test(id)) {
    say(
      id ? `Id soal "${id}" tidak dapat dipakai.` : 'Soal ini belum punya id.',
      'Awali soal dengan id dari huruf kecil, angka, dan tanda hubung, misalnya ::nilai-kompeten-1::',
    )
  }
  if (found.type === 'Description') {
    say('Soal ini belum punya pilihan jawaban.', 'Tulis pilihannya di antara { dan }.')
  } else if (found.type !== 'MC' && found.type !== 'TF') {
    say(
      `${OTHER_KINDS[found.type] ?? 'Jenis soal ini'} belum didukung.`,
      'Pakai pilihan ganda (= benar, ~ salah), pilihan majemuk (~%50%), atau {TRUE} / {FALSE}.',
    )
  } else if (found.hasEmbeddedAnswers) {
    say('Ada teks sesudah tanda }.', 'Pindahkan semua teks soal ke depan tanda {.')
  }
  if (findings.length > 0 || (found.type !== 'MC' && found.type !== 'TF')) return { findings }
  if (hasTags(text)) findings.push(tagWarning(line))
  const question = found.type === 'TF' ? trueFalse(id, found) : choice(id, found, say)
  return {
    question: findings.some(({ level }) => level === 'error') ? undefined : question,
    findings,
  }
}

type Choice = Extract<GIFTQuestion, { type: 'MC' }>
type TrueFalse = Extract<GIFTQuestion, { type: 'TF' }>

function trueFalse(id: string, found: TrueFalse): Question {
  // GIFT writes the reason for a wrong answer first, then the one for the right answer.
  const reasonFor = (right: boolean) =>
    questionHtml((right ? found.falseFeedback : found.trueFeedback)?.text ?? '')
  const option = (optionId: string, html: string, right: boolean): QuestionOption => ({
    id: optionId,
    html,
    correct: right,
    weight: right ? 1 : 0,
    feedback: reasonFor(right),
  })
  return {
    id,
    kind: 'true-false',
    prompt: questionHtml(found.stem.text),
    options: [option('benar', 'Benar', found.isTrue), option('salah', 'Salah', !found.isTrue)],
    explanation: questionHtml(found.globalFeedback?.text ?? ''),
  }
}

function choice(id: string, found: Choice, say: (reason: string, fix: string) => void): Question {
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
  if (found.choices.length > LETTERS.length) {
    say('Terlalu banyak pilihan dalam satu soal.', `Batasnya ${LETTERS.length} pilihan.`)
  }
  return {
    id,
    kind,
    prompt: questionHtml(found.stem.text),
    options: found.choices.map((option, index) => ({
      id: LETTERS[index] ?? String(index),
      html: questionHtml(option.text.text),
      correct: kind === 'single' ? option.isCorrect : (option.weight ?? 0) > 0,
      weight: option.isCorrect ? 1 : (option.weight ?? 0) / 100,
      feedback: questionHtml(option.feedback?.text ?? ''),
    })),
    explanation: questionHtml(found.globalFeedback?.text ?? ''),
  }
}

/** The reader's own words are English and name grammar rules; the place is what helps. */
function syntaxFinding(cause: GiftSyntaxError, text: string, firstLine: number): Finding {
  const start = cause.location?.start ?? { line: 1, column: 1, offset: 0 }
  const found = text[start.offset]
  const reason = found
    ? `Soal tidak terbaca mulai tanda "${found}".`
    : 'Soal tidak terbaca sampai akhirnya: tanda } penutup belum ada.'
  const fix =
    found && ':=~#{}'.includes(found)
      ? `Bila tanda itu bagian dari kalimat, tulis \\${found}. Bila bukan, periksa tanda { } yang belum berpasangan dan baris kosong antarsoal.`
      : 'Periksa tanda { } dan pilihan yang diawali = atau ~, lalu pisahkan soal dengan baris kosong.'
  return error(firstLine + start.line - 1, start.column, reason, fix)
}

function tagWarning(line: number): Finding {
  return {
    ...error(line, 1, 'Tag HTML di soal dibuang.', 'Pakai **tebal**, *miring*, atau `kode`.'),
    level: 'warning',
  }
}

function error(line: number, column: number, reason: string, fix: string): Finding {
  return { line, column, level: 'error', file: 'soal.gift', reason, fix }
}

import { parse, type GIFTQuestion, type SyntaxError as GiftSyntaxError } from 'gift-pegjs'
import type { Finding } from '../lessons/finding'
import { KEBAB } from '../lessons/id-and-day.rules'
import { readKind } from './gift-kinds'
import type { Question } from './question'
import { hasTags } from './question-text'

const MAX_FILE = 200_000
const MAX_QUESTION = 8_000

export type GiftFile = 'soal.gift' | 'bank.gift'

/** A question and the line of its file on which it begins. */
export interface PlacedQuestion {
  question: Question
  line: number
}

export interface ParsedGift {
  questions: PlacedQuestion[]
  findings: Finding[]
}

/**
 * Reads questions written in GIFT. Questions are separated by blank lines and read one by one, so a
 * bad question is reported and the rest still counts.
 * @param file self-checks (`soal.gift`) are answered by choosing; a bank may ask every kind
 */
export function parseGift(source: string, file: GiftFile = 'soal.gift'): ParsedGift {
  if (source.length > MAX_FILE) {
    const reason = `Berkas soal terlalu besar: ${Math.ceil(source.length / 1000)} KB, batasnya ${MAX_FILE / 1000} KB.`
    const fix = 'Bagi isinya menjadi dua.'
    return { questions: [], findings: [{ ...error(1, 1, reason, fix), file }] }
  }
  const questions: PlacedQuestion[] = []
  const findings: Finding[] = []
  for (const chunk of splitQuestions(source)) {
    const read = readChunk(chunk, file)
    findings.push(...read.findings.map((finding) => ({ ...finding, file })))
    if (!read.question) continue
    const twin = questions.find(({ question }) => question.id === read.question?.id)
    if (twin) {
      const reason = `Id soal "${read.question.id}" sudah dipakai di baris ${twin.line}.`
      const fix = 'Beri soal ini id lain di antara tanda ::'
      findings.push({ ...error(chunk.line, 1, reason, fix), file })
    } else {
      questions.push({ question: read.question, line: chunk.line })
    }
  }
  return { questions, findings }
}

interface Chunk {
  /** The question with the comment lines directly above it, which carry its tag. */
  text: string
  start: number
  /** The line on which the question itself begins, after its comments. */
  line: number
}

/** Blank lines end a question. */
function splitQuestions(source: string): Chunk[] {
  const chunks: Chunk[] = []
  let lines: string[] = []
  let start = 0
  const close = () => {
    const comments = lines.findIndex((line) => !line.trimStart().startsWith('//'))
    if (comments >= 0) chunks.push({ text: lines.join('\n'), start, line: start + comments })
    lines = []
  }
  source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((line, index) => {
      if (line.trim() === '') return close()
      if (lines.length === 0) start = index + 1
      lines.push(line)
    })
  close()
  return chunks
}

function readChunk(
  { text, start, line }: Chunk,
  file: GiftFile,
): { question?: Question; findings: Finding[] } {
  if (text.length > MAX_QUESTION) {
    const reason = `Satu soal terlalu panjang: ${text.length} huruf, batasnya ${MAX_QUESTION}.`
    return { findings: [error(line, 1, reason, 'Pisahkan soal dengan satu baris kosong.')] }
  }
  let parsed: GIFTQuestion[]
  try {
    parsed = parse(text)
  } catch (cause) {
    return { findings: [syntaxFinding(cause as GiftSyntaxError, text, start)] }
  }
  const found = parsed[0]
  if (!found || found.type === 'Category') return { findings: [] }
  const findings: Finding[] = []
  const say = (reason: string, fix: string) => void findings.push(error(line, 1, reason, fix))

  const id = found.title ?? ''
  if (!KEBAB.test(id)) {
    say(
      id ? `Id soal "${id}" tidak dapat dipakai.` : 'Soal ini belum punya id.',
      'Awali soal dengan id dari huruf kecil, angka, dan tanda hubung, misalnya ::nilai-kompeten-1::',
    )
  }
  const tags = found.tags ?? []
  if (tags.length > 1) {
    say('Soal ini menguji lebih dari satu tujuan.', 'Sisakan satu baris // [tag:id-tujuan].')
  }
  const read = readKind(found, say)
  if (file === 'soal.gift' && read && !('options' in read)) {
    say(
      `${KIND_WORDS[read.kind]} hanya dapat dipakai di bank.gift.`,
      'Pindahkan ke bank.gift, atau tulis sebagai pilihan ganda (= benar, ~ salah), pilihan majemuk (~%50%), atau {TRUE} / {FALSE}.',
    )
  }
  if (!read || findings.length > 0) return { findings }
  if (hasTags(text)) findings.push(tagWarning(line))
  return { question: { id, objective: tags[0]?.trim() ?? null, ...read }, findings }
}

const KIND_WORDS = {
  matching: 'Soal menjodohkan',
  short: 'Soal isian singkat',
  numeric: 'Soal angka',
  essay: 'Soal uraian',
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
  return { line, column, level: 'error', reason, fix }
}

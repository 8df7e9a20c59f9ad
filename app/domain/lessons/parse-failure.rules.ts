import { findBlock } from '~/lesson-blocks'
import type { Finding } from './finding'

/** What the parser throws: a vfile message, typed by what is used of it. */
export interface ParseFailure {
  message: string
  ruleId?: string | undefined
  line?: number | undefined
  column?: number | undefined
}

export const isParseFailure = (cause: unknown): cause is ParseFailure =>
  cause instanceof Error && 'ruleId' in cause

/**
 * Says in Indonesian what the parser could not read. An unclosed tag carries its place only in the
 * text of the message: "Expected a closing tag for `<Kuis>` (12:1-12:7)".
 */
export function failureFinding(failure: ParseFailure, text: string): Finding {
  const { message } = failure
  const line = failure.line ?? 1
  const column = failure.column ?? 1
  const say = (reason: string, fix: string, place = { line, column }): Finding => ({
    ...place,
    level: 'error',
    reason,
    fix,
  })

  const open = /Expected a closing tag for `<([^`>]*)>` \((\d+):(\d+)-/.exec(message)
  if (open) {
    const [, name = '', atLine, atColumn] = open
    const place = { line: Number(atLine), column: Number(atColumn) }
    return findBlock(name)
      ? say(
          `Blok ${name} belum ditutup.`,
          `Tulis </${name}> di baris sendiri sesudah isinya.`,
          place,
        )
      : say(
          `Tag <${name}> tidak diizinkan.`,
          'Hapus tag ini; pakai Markdown atau blok materi.',
          place,
        )
  }
  const close =
    /Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>`/.exec(
      message,
    )
  if (close) {
    const [, found = '', wanted = ''] = close
    return say(
      `Penutup </${found}> tidak cocok dengan <${wanted}>.`,
      `Tulis </${wanted}> lebih dulu.`,
    )
  }
  if (message.startsWith('Unexpected closing slash')) {
    return say(
      'Ada penutup blok tanpa pembuka.',
      'Hapus penutup ini, atau tulis pembukanya di atas.',
    )
  }
  if (message.includes('import/exports')) {
    const at = commandLine(text, line)
    return say(
      `Perintah ${at.word} tidak diizinkan di materi.`,
      'Hapus baris ini. Bila ini kalimat biasa, jangan awali dengan kata import atau export.',
      { line: at.line, column: 1 },
    )
  }
  if (message.includes('expression') || failure.ruleId === 'acorn') {
    return say(
      'Kurung kurawal tidak diizinkan di materi.',
      'Hapus, atau tulis \\{ dan \\} bila bagian dari kalimat.',
      braceBefore(text, line, column),
    )
  }
  if (message.includes('to create a comment')) {
    return say('Komentar HTML tidak diizinkan.', 'Hapus komentar ini.')
  }
  if (message.includes('to create a link')) {
    return say('Alamat di antara < dan > tidak terbaca.', 'Tulis [teks](https://alamat).')
  }
  if (message.includes('attribute value')) {
    return say('Nilai atribut harus diapit tanda kutip.', 'Tulis nama="nilai".')
  }
  return say(
    'Tanda < di sini tidak terbaca sebagai blok.',
    'Bila bagian dari kalimat, tulis \\<. Bila blok, periksa penulisannya.',
  )
}

/** The line on which the command began: what could not be read may be further down. */
function commandLine(text: string, line: number) {
  const lines = text.split('\n')
  for (let at = Math.min(line, lines.length); at > 0; at--) {
    const word = /^(import|export)\b/.exec(lines[at - 1] ?? '')?.[1]
    if (word) return { line: at, word }
  }
  return { line, word: 'import' }
}

/** The brace that opened what could not be read: the nearest one before the place, unless escaped. */
export function braceBefore(text: string, line: number, column: number) {
  const lines = text.split('\n')
  for (let at = Math.min(line, lines.length); at > 0; at--) {
    const words = lines[at - 1] ?? ''
    const until = at === line ? words.slice(0, column) : words
    const found = /(?<!\\)\{(?!.*(?<!\\)\{)/s.exec(until)
    if (found) return { line: at, column: found.index + 1 }
  }
  return { line, column }
}

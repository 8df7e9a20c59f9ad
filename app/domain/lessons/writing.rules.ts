import type { Finding } from './finding'
import type { Judgement, Passage } from './judgement'
import { countWords, sentencesOf } from './sentence.rules'

const LONGEST_SENTENCE = 25

/**
 * Abbreviations that people outside one office do not know; each is spelled out where a lesson uses it
 * first. (The names of laws, `UU` and `PP`, are left out: they stand with their number.)
 */
const ABBREVIATIONS = `
  ASN PNS CPNS PPPK BKPSDM BKN LAN KASN OPD SKPD UPT UPTD SKP SPMT SPPD TPP SOP SK NIP NDH JP
  MOOC LMS MFA OTP SKM FKP IKM SP4N PPID KPK UPG LHKPN APIP BPK APBD APBN BPJS JKN JKK JKM JHT
  STR SIP BOS RKAS PBJ DPA RKA RPJMD KPU Bawaslu BPBD BMKG PMI NKRI RSUD IGD PAUD MPLS TMS MS
`
const ABBREVIATION = new RegExp(
  `(?<![\\p{L}\\d/-])(${ABBREVIATIONS.trim().split(/\s+/).join('|')})(?![\\p{L}\\d])`,
  'gu',
)

/** What the linter advises about the writing itself; never an error. */
export function writingFindings({ passages }: Judgement): Finding[] {
  return [...longSentences(passages), ...unexplained(passages)]
}

/** Sentences over 25 words; quotations keep the words of their speaker. */
function longSentences(passages: readonly Passage[]): Finding[] {
  return passages
    .filter(({ kind, within }) => kind === 'text' && !within.includes('Kutipan'))
    .flatMap(({ text, line, column }) =>
      sentencesOf(text).flatMap((sentence): Finding[] => {
        const words = countWords(sentence)
        if (words <= LONGEST_SENTENCE) return []
        const start = sentence.split(' ').slice(0, 5).join(' ')
        const at = line + linesBefore(text, sentence)
        const reason = `Kalimat "${start} …" berisi ${words} kata.`
        const fix = `Pecah menjadi kalimat yang paling panjang ${LONGEST_SENTENCE} kata.`
        return [{ line: at, column, level: 'warning', reason, fix }]
      }),
    )
}

/** A paragraph keeps its line breaks; the sentence begins behind some of them. */
function linesBefore(text: string, sentence: string): number {
  const flat = text.replaceAll(/\s/g, ' ')
  const at = flat.indexOf(sentence.split(' ').slice(0, 3).join(' '))
  return at < 0 ? 0 : text.slice(0, at).split('\n').length - 1
}

function unexplained(passages: readonly Passage[]): Finding[] {
  const met = new Set<string>()
  const findings: Finding[] = []
  for (const { text, kind, line, column } of passages) {
    for (const { 0: found, 1: short = '', index } of text.matchAll(ABBREVIATION)) {
      if (met.has(short)) continue
      const explained = isExplained(text, index, found.length)
      // The name of a law may explain an abbreviation, but is left as its makers wrote it.
      if (kind === 'source' && !explained) continue
      met.add(short)
      if (explained) continue
      const reason = `Singkatan ${short} belum dijelaskan saat pertama dipakai.`
      const fix = `Tulis kepanjangannya lebih dulu, lalu (${short}).`
      const at = line + text.slice(0, index).split('\n').length - 1
      findings.push({ line: at, column, level: 'warning', reason, fix })
    }
  }
  return findings
}

/** `aparatur sipil negara (ASN)`, `surat tanda registrasi atau STR`, or `SPMT (surat …)`. */
function isExplained(text: string, index: number, length: number): boolean {
  const before = text.slice(0, index)
  const after = text.slice(index + length)
  return /\(\s*$|\b(?:atau|disingkat)\s+$/.test(before) || /^\s*\(\s*\p{L}/u.test(after)
}

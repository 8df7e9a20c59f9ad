import type { Allowance } from '~/domain/assessment/allowance.rules'
import type { TestPage } from '~/domain/assessment/test-page.server'
import { formatCount, formatDay, formatNumber } from '~/ui/format'

/** "20 soal, 30 menit" and so on: what somebody should know before they begin. */
export function testFacts({ settings, allowance }: TestPage): { term: string; words: string }[] {
  const { questions, minutes, passMark, completes } = settings
  return [
    { term: 'Soal', words: formatCount(questions, 'soal') },
    { term: 'Waktu', words: minutes === 0 ? 'Tanpa batas waktu' : formatCount(minutes, 'menit') },
    {
      term: 'Nilai lulus',
      words: passMark === 0 ? 'Tidak ada; tes ini hanya mengukur' : `${passMark} dari 100`,
    },
    { term: 'Kesempatan', words: chances(allowance) },
    {
      term: 'Selesai bila',
      words: completes === 'passed' ? 'Anda lulus tes ini' : 'jawaban Anda serahkan',
    },
  ]
}

function chances(allowance: Allowance): string {
  if (allowance.kind !== 'open') return 'Tidak ada lagi saat ini'
  return allowance.left === null ? 'Tidak dibatasi' : `${allowance.left} kali lagi`
}

/** Why the test cannot be begun now, or null when it can. */
export function whyClosed(allowance: Allowance): string | null {
  switch (allowance.kind) {
    case 'open':
      return null
    case 'not-yet':
      return `Tes ini dibuka ${formatDay(allowance.from)}, pukul 00.00 WIB.`
    case 'over':
      return 'Waktu tes ini sudah berakhir. Hubungi BKPSDM bila Anda masih perlu mengerjakannya.'
    case 'used-up':
      return 'Semua kesempatan mengerjakan tes ini sudah Anda pakai.'
    case 'passed':
      return 'Anda sudah lulus tes ini. Tidak perlu mengerjakannya lagi.'
  }
}

/** What shows after the test, said before it. */
export function reviewPromise(review: TestPage['settings']['review']): string {
  switch (review) {
    case 'nothing':
      return 'Nilainya tidak ditampilkan setelah diserahkan.'
    case 'score':
      return 'Setelah diserahkan, nilainya langsung tampil.'
    case 'feedback':
      return 'Setelah diserahkan, nilai, jawaban yang tepat, dan alasannya langsung tampil.'
    case 'feedback-after-window':
      return 'Setelah diserahkan nilainya langsung tampil; jawaban yang tepat menyusul setelah waktu tes berakhir.'
  }
}

/** "85 dari 100, lulus" */
export function resultWords(
  { percent, passed }: { percent: number; passed: boolean },
  passMark: number,
): string {
  const score = `${formatNumber(percent)} dari 100`
  if (passMark === 0) return score
  return `${score}, ${passed ? 'lulus' : 'belum lulus'}`
}

import type { PlacedQuestion } from '../answers/gift.server'
import type { ChoiceQuestion } from '../answers/question'
import type { CheckedModule } from './check-module.server'
import { advice, type PlacedFinding } from './placed-finding'

const LARGEST_SHARE = 0.4
/** Fewer questions say nothing about balance. */
const FEWEST = 5
const POSITIONS = 'ABCDEFGHIJ'

/** Whether somebody who knows nothing could guess the keys of a module's questions. */
export function keyBalance({ folder, bank, lessons }: CheckedModule): PlacedFinding[] {
  const asked = [...bank, ...lessons.flatMap(({ read }) => read.gift.questions)]
  const singles = choices(asked, 'single')
  const say = (reason: string, fix: string) =>
    advice(folder.path, { file: 'bank.gift', line: 1 }, reason, fix)
  const findings: PlacedFinding[] = []
  if (singles.length >= FEWEST) {
    const longest = singles.filter(keyIsLongest)
    if (longest.length > singles.length * LARGEST_SHARE) {
      const ids = longest.map(({ id }) => id).join(', ')
      const reason = `Kuncinya pilihan terpanjang pada ${longest.length} dari ${singles.length} soal pilihan ganda modul ini: ${ids}.`
      findings.push(say(reason, 'Samakan panjang pilihan; paling banyak dua dari lima soal.'))
    }
    findings.push(
      ...crowdedPositions(singles).map((reason) => say(reason, 'Tukar urutan pilihan.')),
    )
  }
  const truths = choices(asked, 'true-false')
  const right = truths.filter(({ options }) => options[0]?.correct).length
  if (truths.length >= FEWEST - 1 && Math.abs(right - truths.length / 2) > truths.length / 4) {
    const reason = `${right} dari ${truths.length} soal benar/salah modul ini berkunci Benar.`
    findings.push(say(reason, 'Balik beberapa pernyataannya, supaya keduanya seimbang.'))
  }
  return findings
}

const choices = (
  asked: readonly PlacedQuestion[],
  kind: ChoiceQuestion['kind'],
): ChoiceQuestion[] =>
  asked.flatMap(({ question }) => (question.kind === kind ? [question as ChoiceQuestion] : []))

/** Longer than every other option, in letters as read. */
function keyIsLongest({ options }: ChoiceQuestion): boolean {
  const length = (html: string) =>
    html.replaceAll(/<[^>]*>/g, '').replaceAll(/&#?\w+;/g, '"').length
  const key = options.find(({ correct }) => correct)
  return options.every((other) => other === key || length(other.html) < length(key?.html ?? ''))
}

function crowdedPositions(singles: readonly ChoiceQuestion[]): string[] {
  const counts = new Map<number, number>()
  for (const { options } of singles) {
    const at = options.findIndex(({ correct }) => correct)
    counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  const most = Math.max(2, Math.ceil(singles.length * LARGEST_SHARE))
  return [...counts]
    .filter(([, count]) => count > most)
    .map(([at, count]) => {
      const place = `urutan ${POSITIONS[at] ?? at + 1}`
      return `Kuncinya di ${place} pada ${count} dari ${singles.length} soal pilihan ganda modul ini.`
    })
}

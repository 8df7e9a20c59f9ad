import type { PlacedQuestion } from '../answers/gift.server'
import type { CheckedModule } from './check-module.server'
import { advice, type PlacedFinding } from './placed-finding'

/** Questions that do not teach: without a reason, or pointing at a part that does not exist. */
export function questionsThatTeach(module: CheckedModule): PlacedFinding[] {
  const { folder, bank, lessons } = module
  return [
    ...bank.flatMap((placed) => teach(module, folder.path, 'bank.gift', placed)),
    ...lessons.flatMap(({ folder: lesson, read }) =>
      read.gift.questions.flatMap((placed) => [
        ...teach(module, lesson.path, 'soal.gift', placed),
        ...feedbackOf(lesson.path, placed),
      ]),
    ),
  ]
}

function teach(
  { lessons }: CheckedModule,
  path: string,
  file: string,
  { question: { id, explanation }, line }: PlacedQuestion,
): PlacedFinding[] {
  const say = (reason: string, fix: string) => [advice(path, { file, line }, reason, fix)]
  if (explanation === '') {
    return say(`Soal "${id}" belum menjelaskan jawabannya.`, 'Tulis alasannya sesudah ####.')
  }
  const named = [...explanation.matchAll(/bagian &quot;(.+?)&quot;/gi)].map(
    ([, title = '']) => title,
  )
  if (named.length === 0) {
    const fix = 'Akhiri alasannya dengan Lihat bagian "…" sesuai judul bagiannya.'
    return say(`Alasan soal "${id}" belum menyebut bagian asalnya.`, fix)
  }
  const titles = new Set(
    lessons.flatMap(({ read }) => read.judgement.parts.map(({ title }) => escaped(title))),
  )
  return named
    .filter((title) => !titles.has(title))
    .flatMap((title) =>
      say(
        `Alasan soal "${id}" menyebut bagian "${title}" yang tidak ada di modul ini.`,
        'Salin judul bagiannya dari materi.',
      ),
    )
}

/** As the question's text was escaped. */
const escaped = (title: string) =>
  title
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** A self-check answers every choice, also the wrong ones. */
function feedbackOf(path: string, { question, line }: PlacedQuestion): PlacedFinding[] {
  if (!('options' in question) || question.options.every(({ feedback }) => feedback !== ''))
    return []
  const reason = `Ada pilihan soal "${question.id}" yang belum punya tanggapan.`
  return [
    advice(
      path,
      { file: 'soal.gift', line },
      reason,
      'Tulis tanggapannya sesudah # di tiap pilihan.',
    ),
  ]
}

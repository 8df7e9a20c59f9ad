import type { CheckedModule } from './check-module.server'
import { FULL, lessonShape, SHORT } from './lesson-shape.rules'
import { advice, type PlacedFinding } from './placed-finding'

const LESSONS = 3
const BANK_QUESTIONS = 12
const BANK_KINDS = 3

/** Whether a module and its lessons have the size that was agreed for its `bentuk`. */
export function moduleShape(module: CheckedModule): PlacedFinding[] {
  const full = module.about?.shape !== 'ringkas'
  const shape = full ? FULL : SHORT
  const lessons = module.lessons.flatMap((lesson) => lessonShape(lesson, shape))
  return full ? [...lessons, ...fullModule(module)] : lessons
}

function fullModule(module: CheckedModule): PlacedFinding[] {
  const { folder, lessons, bank } = module
  const say = (file: string, reason: string, fix: string) =>
    advice(folder.path, { file, line: 1 }, reason, fix)
  const findings: PlacedFinding[] = []
  if (lessons.length !== LESSONS) {
    findings.push(
      say(
        'modul.yaml',
        `Modul ini punya ${lessons.length} materi; modul penuh punya ${LESSONS}.`,
        'Tambah atau gabung materinya, atau tulis bentuk: ringkas.',
      ),
    )
  }
  for (const name of ['KartuRingkas', 'Refleksi']) {
    const count = countBlocks(module, name)
    if (count === 1) continue
    const reason = `Modul ini punya ${count} ${name}; modul penuh punya satu.`
    findings.push(
      say('modul.yaml', reason, `Sisakan atau tambahkan satu ${name} di salah satu materinya.`),
    )
  }
  if (bank.length < BANK_QUESTIONS) {
    const reason = `Bank soal berisi ${bank.length} soal; sedikitnya ${BANK_QUESTIONS}.`
    findings.push(
      say('bank.gift', reason, 'Tambahkan soal untuk tujuan yang paling sedikit soalnya.'),
    )
  }
  const kinds = new Set(bank.map(({ question }) => question.kind))
  if (kinds.size < BANK_KINDS) {
    const reason = `Bank soal hanya memakai ${kinds.size} jenis soal; sedikitnya ${BANK_KINDS}.`
    findings.push(
      say('bank.gift', reason, 'Tambahkan soal benar/salah, majemuk, atau menjodohkan.'),
    )
  }
  return findings
}

const countBlocks = ({ lessons }: CheckedModule, name: string): number =>
  lessons.reduce(
    (sum, { read }) => sum + read.judgement.blocks.filter((block) => block.name === name).length,
    0,
  )

import { exploreStory } from './explore.rules'
import type { Scene, Simulation } from './simulation'

/** What is wrong with a story, at its place in the file. */
export interface StoryIssue {
  path: (string | number)[]
  message: string
}

/** Whether the story holds together: names that exist, scenes that are reached, ways that end. */
export function storyIssues(simulation: Simulation): StoryIssue[] {
  const issues = [...nameIssues(simulation), ...simulation.scenes.flatMap(sceneIssues)]
  // A way cannot be followed over a name that does not exist.
  return issues.length > 0 ? issues : wayIssues(simulation)
}

function nameIssues({ scenes, timeUp }: Simulation): StoryIssue[] {
  const ids = scenes.map(({ id }) => id)
  const issues: StoryIssue[] = twins(ids).map((index) => ({
    path: ['adegan', index, 'id'],
    message: `Id adegan "${ids[index]}" dipakai dua kali. Beri salah satunya id lain.`,
  }))
  if (!ids.includes(timeUp)) {
    issues.push({ path: ['habis_waktu'], message: noScene(timeUp, ids) })
  } else if (timeUp === ids[0]) {
    const message = 'Adegan pertama tidak dapat menjadi adegan habis waktu. Pilih adegan lain.'
    issues.push({ path: ['habis_waktu'], message })
  }
  const marks = new Set(scenes.flatMap(({ choices }) => choices.flatMap(({ marks }) => marks)))
  for (const [sceneIndex, { choices }] of scenes.entries()) {
    for (const [index, { to, needs, unless }] of choices.entries()) {
      const path = ['adegan', sceneIndex, 'pilihan', index]
      if (!ids.includes(to)) issues.push({ path: [...path, 'menuju'], message: noScene(to, ids) })
      else if (to === timeUp) {
        const message = `Adegan habis waktu "${to}" datang sendiri. Tulis adegan lain di menuju, dan biarkan hari berjalan.`
        issues.push({ path: [...path, 'menuju'], message })
      }
      for (const mark of [...needs, ...unless].filter((mark) => !marks.has(mark))) {
        const message = `Tanda "${mark}" tidak pernah dipasang. Pasang dengan tandai di salah satu pilihan, atau hapus.`
        issues.push({ path: [...path, needs.includes(mark) ? 'bila' : 'bila_belum'], message })
      }
    }
  }
  return issues
}

function sceneIssues({ id, choices, closing }: Scene, index: number): StoryIssue[] {
  const path = ['adegan', index]
  const ids = choices.map((choice) => choice.id)
  const issues = twins(ids).map((at) => ({
    path: [...path, 'pilihan', at, 'id'],
    message: `Id pilihan "${ids[at]}" dipakai dua kali di adegan "${id}". Beri salah satunya id lain.`,
  }))
  if (choices.length === 0 && closing.length === 0) {
    const message = `Adegan "${id}" belum punya pilihan. Tulis pilihan, atau penutup bila cerita berakhir di sini.`
    return [...issues, { path, message }]
  }
  if (choices.length > 0 && closing.length > 0) {
    const message = `Adegan "${id}" punya pilihan dan penutup. Hapus salah satunya.`
    return [...issues, { path: [...path, 'penutup'], message }]
  }
  return issues
}

function wayIssues(simulation: Simulation): StoryIssue[] {
  const { reached, stuck, endless, tooMany } = exploreStory(simulation)
  const at = (test: (id: string) => boolean, message: (id: string) => string) =>
    simulation.scenes.flatMap(({ id }, index) =>
      test(id) ? [{ path: ['adegan', index, 'id'], message: message(id) }] : [],
    )
  if (tooMany) {
    const message =
      'Jalan ceritanya terlalu banyak untuk diperiksa. Kurangi tandai, atau adegan yang dapat diulang.'
    return [{ path: ['adegan'], message }]
  }
  return [
    ...at(
      (id) => !reached.has(id),
      (id) =>
        id === simulation.timeUp
          ? `Waktu tidak pernah habis, jadi adegan "${id}" tidak pernah dicapai. Beri pilihan hari yang lebih banyak, atau perpendek tenggat.`
          : `Adegan "${id}" tidak pernah dicapai. Arahkan sebuah pilihan ke sini dengan menuju, atau hapus adegannya.`,
    ),
    ...at(
      (id) => stuck.has(id),
      (id) =>
        `Di adegan "${id}" peserta dapat kehabisan pilihan. Sediakan satu pilihan tanpa bila dan bila_belum.`,
    ),
    ...at(
      (id) => endless.has(id),
      (id) =>
        `Cerita dapat kembali ke adegan "${id}" tanpa akhir. Beri hari pada pilihan yang kembali, atau tutup dengan bila_belum; sesudah waktu habis cerita tidak boleh berputar.`,
    ),
  ]
}

/** Indexes of values that stand earlier in the list too. */
const twins = (values: readonly string[]): number[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []))

const noScene = (id: string, ids: readonly string[]) =>
  `Adegan "${id}" tidak ada. Adegan yang ada: ${ids.slice(0, 12).join(', ')}.`

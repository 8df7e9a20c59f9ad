import { checkModule, type CheckedModule } from '~/domain/lessons/check-module.server'

interface GivenLesson {
  id: string
  /** The body, from the first `##` on. */
  body: string
  objectives?: string[]
  gift?: string
}

/** A module as if it had been read from disk and judged. */
export function moduleOf(given: {
  lessons: GivenLesson[]
  bank?: string
  shape?: 'penuh' | 'ringkas'
  id?: string
}): CheckedModule {
  const id = given.id ?? 'modul'
  const about = `id: ${id}\njudul: Modul contoh\nringkasan: Modul untuk pengujian.\nbentuk: ${given.shape ?? 'penuh'}\n`
  return checkModule(
    {
      id,
      path: id,
      about,
      bank: given.bank ?? null,
      misplaced: false,
      hash: JSON.stringify(given),
      lessons: given.lessons.map((lesson) => ({
        id: lesson.id,
        path: `${id}/${lesson.id}`,
        source: sourceOf(lesson),
        gift: lesson.gift ?? null,
        simulations: new Map(),
        pictures: new Map(),
        findings: [],
        hash: JSON.stringify(lesson),
      })),
    },
    '2025-06-18',
  )
}

function sourceOf({ id, body, objectives = [`tujuan-${id}`] }: GivenLesson): string {
  const listed = objectives.map((objective) => `${objective}: Mengenal contoh`).join(', ')
  return `---
id: ${id}
judul: Contoh
ringkasan: Materi contoh untuk pengujian.
status: terbit
tujuan: { ${listed} }
diperiksa: 2025-06-02
---

${body}
`
}

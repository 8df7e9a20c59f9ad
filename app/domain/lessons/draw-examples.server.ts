import type { BlockFiles } from '~/lesson-blocks/example-files'
import type { IsoDate } from '~db/schema'
import { compileLesson } from './compile.server'
import type { PictureFile } from './layout.rules'
import type { ProofPart } from './lesson-proof.server'
import { readLesson } from './lint.server'
import { proofBlock } from './proof-block.rules'

interface Example extends Pick<BlockFiles, 'example' | 'gift' | 'simulation'> {
  name: string
  folder: string
}

/**
 * Draws the examples of all blocks as one lesson with a part each, judged and compiled like any other
 * lesson. A part that differs between staff groups is drawn as a teacher sees it.
 */
export async function drawExamples(
  examples: readonly Example[],
  pictures: ReadonlyMap<string, PictureFile>,
  today: IsoDate,
): Promise<Map<string, ProofPart>> {
  const read = readLesson({
    source: sourceOf(examples, today),
    gift: examples.flatMap(({ gift }) => gift ?? []).join('\n\n'),
    images: [...pictures.keys()],
    simulations: new Map(
      examples.flatMap(({ simulation }) => (simulation ? [['simulasi.yaml', simulation]] : [])),
    ),
    today,
  })
  const questions = new Map(
    read.gift.questions.flatMap(({ question }) =>
      'options' in question ? [[question.id, question] as const] : [],
    ),
  )
  const { parts } = await compileLesson(read, pictures)
  return new Map(
    parts.map(({ partId, title, minutes, html, variants, blocks }) => {
      const teachers = variants.find(({ staffGroup }) => staffGroup === 'guru')
      return [
        partId,
        {
          partId,
          title,
          minutes,
          html: teachers?.html ?? html,
          blocks: blocks.map((block) => proofBlock(block, questions, new Map())),
        },
      ]
    }),
  )
}

const sourceOf = (examples: readonly Example[], today: IsoDate) => `---
id: contoh-blok
judul: Contoh semua blok
ringkasan: Satu contoh dari setiap blok.
status: terbit
tujuan:
  mengenal-contoh: Mengenal contoh setiap blok
diperiksa: ${today}
---

${examples.map(({ name, folder, example }) => `## ${name} [#${folder}]\n\n${example}`).join('\n\n')}
`

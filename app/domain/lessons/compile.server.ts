import { renderLesson, type RenderedPart } from '~/lesson-blocks/render-lesson'
import { bundleLesson } from './bundle.server'
import { hasErrors } from './finding'
import type { InteractiveBlock } from './interactive-block'
import { joinWords } from './join-words.rules'
import type { PictureFile } from './layout.rules'
import type { ReadLesson } from './lint.server'

/**
 * Raise it when a block's view or the compiler changes what is stored: the next synchronisation then
 * draws every stored revision again from its source.
 */
export const RENDERING = 2

const WORDS_A_MINUTE = 180
const QUESTION_MINUTES = 1
const REFLECTION_MINUTES = 3

export interface CompiledPart {
  partId: string
  title: string
  /** Reading at 180 words a minute, a minute a question, three a reflection; at least 1. */
  minutes: number
  /** Static HTML with an empty `<div data-blok="ID">` for each interactive block. */
  html: string
  blocks: InteractiveBlock[]
}

export interface CompiledLesson {
  title: string
  summary: string
  goals: string[]
  checkedOn: string
  minutes: number
  /** The `RENDERING` that drew it. */
  rendering: number
  /** Of the HTML of all parts. */
  bytes: number
  parts: CompiledPart[]
}

/**
 * Compiles a lesson that was read and judged. The code made on the way is evaluated once and kept
 * nowhere; what remains is HTML.
 * @throws Error when the lesson carries errors: look at `read.findings` first.
 */
export async function compileLesson(
  read: ReadLesson,
  pictures: ReadonlyMap<string, PictureFile>,
): Promise<CompiledLesson> {
  const { frontMatter, body, judgement, findings } = read
  if (!frontMatter || hasErrors(findings)) throw new Error('Only an accepted lesson is compiled.')
  const rendered = renderLesson(await bundleLesson(body, pictures))
  const parts = rendered.map((part): CompiledPart => {
    const title = judgement.parts.find(({ partId }) => partId === part.partId)?.title ?? ''
    return { ...part, title, html: joinWords(part.html), minutes: minutesOf(part) }
  })
  return {
    title: frontMatter.title,
    summary: frontMatter.summary,
    goals: frontMatter.goals,
    checkedOn: frontMatter.checkedOn,
    minutes: parts.reduce((sum, part) => sum + part.minutes, 0),
    rendering: RENDERING,
    bytes: parts.reduce((sum, part) => sum + Buffer.byteLength(part.html), 0),
    parts,
  }
}

function minutesOf({ html, blocks }: RenderedPart): number {
  const words = html
    .replaceAll(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length
  const tasks = blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === 'kuis' ? block.questionIds.length * QUESTION_MINUTES : REFLECTION_MINUTES),
    0,
  )
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + tasks))
}

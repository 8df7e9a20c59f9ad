import { renderLesson, type RenderedPart } from '~/lesson-blocks/render-lesson'
import { bundleLesson } from './bundle.server'
import { hasErrors } from './finding'
import type { Objective } from './front-matter.rules'
import type { InteractiveBlock } from './interactive-block'
import { joinWords } from './join-words.rules'
import type { PictureFile } from './layout.rules'
import type { ReadLesson } from './lint.server'
import { statementsOf, type Statement } from './statement.rules'
import type { Simulation } from '../simulations/simulation'

/**
 * Raise it when a block's view or the compiler changes what is stored: the next synchronisation then
 * draws every stored revision again from its source.
 */
export const RENDERING = 3

const WORDS_A_MINUTE = 180
const QUESTION_MINUTES = 1
const REFLECTION_MINUTES = 3
const FIELD_MINUTES = 4
const PLEDGE_MINUTES = 1

export interface CompiledPart {
  partId: string
  title: string
  /** Reading at 180 words a minute, and what the blocks take; at least 1. */
  minutes: number
  /** Static HTML with an empty `<div data-blok="ID">` for each interactive block. */
  html: string
  /** The HTML of a staff group, only where it differs. */
  variants: RenderedPart['variants']
  blocks: InteractiveBlock[]
}

export interface CompiledLesson {
  title: string
  summary: string
  objectives: Objective[]
  checkedOn: string
  minutes: number
  /** The `RENDERING` that drew it. */
  rendering: number
  /** Of the HTML of all parts. */
  bytes: number
  parts: CompiledPart[]
  statements: Statement[]
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
  const rendered = renderLesson(await bundleLesson(body, pictures), read.simulations)
  const parts = rendered.map((part): CompiledPart => {
    const title = judgement.parts.find(({ partId }) => partId === part.partId)?.title ?? ''
    const variants = part.variants.map(({ staffGroup, html }) => ({
      staffGroup,
      html: joinWords(html),
    }))
    return { ...part, title, html: joinWords(part.html), variants, minutes: minutesOf(part) }
  })
  return {
    title: frontMatter.title,
    summary: frontMatter.summary,
    objectives: frontMatter.objectives,
    checkedOn: frontMatter.checkedOn,
    minutes: parts.reduce((sum, part) => sum + part.minutes, 0),
    rendering: RENDERING,
    bytes: parts.reduce((sum, part) => sum + Buffer.byteLength(part.html), 0),
    parts,
    statements: statementsOf(judgement),
  }
}

function minutesOf({ html, blocks }: RenderedPart): number {
  const tasks = blocks.reduce((sum, block) => sum + taskMinutes(block), 0)
  return Math.max(1, Math.round(readingMinutes(html) + tasks))
}

function taskMinutes(block: InteractiveBlock): number {
  switch (block.kind) {
    case 'kuis':
      return block.questionIds.length * QUESTION_MINUTES
    case 'refleksi':
      return REFLECTION_MINUTES
    case 'lembar-kerja':
      return block.pieces.reduce(
        (sum, piece) => sum + ('field' in piece ? FIELD_MINUTES : readingMinutes(piece.html)),
        0,
      )
    case 'ikrar':
      return readingMinutes(block.textHtml) + PLEDGE_MINUTES
    case 'simulasi':
      return readingMinutes(wordsOfStory(block.simulation))
  }
}

/** One run reads about half of a story; weighing its choices takes about as long again. */
const wordsOfStory = ({ scenes }: Simulation) =>
  scenes
    .flatMap(({ paragraphs, closing, choices }) => [
      ...paragraphs,
      ...closing,
      ...choices.flatMap(({ text, outcome, why }) => [text, outcome, why]),
    ])
    .join(' ')

const readingMinutes = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length / WORDS_A_MINUTE

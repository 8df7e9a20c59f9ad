import type { BlockRules } from '~/lesson-blocks/block'
import { refuse, type Judgement, type Place } from './judgement'
import { childrenOf, isBlockNode, textOf, type BlockNode, type LessonNode } from './lesson-tree'

/** Judges what stands between a block's tags. */
export function judgeContent(
  node: BlockNode,
  { content }: BlockRules,
  judgement: Judgement,
  place: Place,
): void {
  const inside = childrenOf(node).filter((child) => isBlockNode(child) || !isBlank(child))
  const say = (reason: string, fix: string) => refuse(judgement, place, reason, fix)
  if (content === 'none') {
    if (inside.length > 0) {
      say(`Blok ${node.name} tidak berisi teks.`, `Tulis sebagai satu tanda: <${node.name} … />`)
    }
    return
  }
  if (inside.length === 0) {
    say(`Blok ${node.name} masih kosong.`, `Isi di antara <${node.name}> dan </${node.name}>.`)
  } else if (content === 'steps' && !isOnly(inside, isSteps)) {
    say(
      `Isi blok ${node.name} harus satu daftar bernomor.`,
      'Beri baris kosong sesudah tanda pembuka, lalu tulis 1. 2. 3. di awal baris.',
    )
  } else if (content === 'table' && !isOnly(inside, ({ type }) => type === 'table')) {
    say(
      `Isi blok ${node.name} harus satu tabel.`,
      'Beri baris kosong sesudah tanda pembuka, lalu tulis tabel dengan tanda |.',
    )
  } else if (content === 'words' && !isOnly(inside, ({ type }) => type === 'paragraph')) {
    if (inside.some((child) => BLOCK_LEVEL.has(child.type))) {
      say(`Isi blok ${node.name} harus satu paragraf.`, 'Tulis sebagai satu paragraf tanpa daftar.')
    }
  }
}

const BLOCK_LEVEL = new Set<LessonNode['type']>([
  'paragraph',
  'list',
  'table',
  'blockquote',
  'code',
  'heading',
  'thematicBreak',
  'mdxJsxFlowElement',
])

const isBlank = (node: LessonNode) =>
  node.type === 'text' || node.type === 'paragraph' ? textOf(node).trim() === '' : false

const isSteps = (node: LessonNode) => node.type === 'list' && node.ordered === true

const isOnly = (nodes: readonly LessonNode[], test: (node: LessonNode) => boolean) =>
  nodes.length === 1 && nodes.every(test)

import type { BlockRules } from '~/lesson-blocks/block'
import { placeOf, refuse, type Judgement, type Place } from './judgement'
import { childrenOf, isBlockNode, textOf, type BlockNode, type LessonNode } from './lesson-tree'

/** Judges what stands between a block's tags: its kind first, then what the block itself asks of it. */
export function judgeContent(
  node: BlockNode,
  rules: BlockRules,
  parent: LessonNode | undefined,
  judgement: Judgement,
  place: Place,
): void {
  const before = judgement.findings.length
  judgeKind(node, rules, judgement, place)
  if (judgement.findings.length > before) return
  rules.inspect?.(node, parent, (at, reason, fix) =>
    refuse(judgement, placeOf(at, place), reason, fix),
  )
}

function judgeKind(
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
  } else if (content === 'list' && !isOnly(inside, isBullets)) {
    say(
      `Isi blok ${node.name} harus satu daftar butir.`,
      'Beri baris kosong sesudah tanda pembuka, lalu tulis tanda - di awal setiap butir.',
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

const isBullets = (node: LessonNode) => node.type === 'list' && !node.ordered

const isOnly = (nodes: readonly LessonNode[], test: (node: LessonNode) => boolean) =>
  nodes.length === 1 && nodes.every(test)

import type { BlockUse, Judgement, Passage, Place } from './judgement'
import {
  attributeOf,
  childrenOf,
  isBlockNode,
  textOf,
  type BlockNode,
  type LessonNode,
} from './lesson-tree'

/** Notes what a reader will meet at this node: words, blocks and links, for the rules about writing. */
export function noteReading(
  node: LessonNode,
  ancestors: readonly LessonNode[],
  judgement: Judgement,
  place: Place,
): void {
  const around = ancestors.filter(isBlockNode)
  if (isBlockNode(node)) {
    judgement.blocks.push(blockUse(node, ancestors, judgement, place))
    const inside = [...around, node]
    for (const name of ['judul', 'keterangan']) {
      const text = attributeOf(node, name)
      if (text) judgement.passages.push(passage(text, 'title', inside, place))
    }
    const source = attributeOf(node, 'sumber')
    if (source) judgement.passages.push(passage(source, 'source', inside, place))
    const standsAlone = node.type === 'mdxJsxFlowElement'
    if (node.name === 'Istilah' && standsAlone) {
      judgement.passages.push(passage(termWords(node), 'text', around, place))
    }
    return
  }
  if (node.type === 'link' || node.type === 'definition') {
    judgement.links.push({ ...place, url: node.url })
  }
  if (
    isLeaf(node) &&
    !around.some(({ name, type }) => name === 'Istilah' && type === 'mdxJsxFlowElement')
  ) {
    const text = wordsOf(node)
      .replace(/\s*\[#[^\]]*\]$/, '')
      .trim()
    const kind = node.type === 'heading' ? 'title' : 'text'
    if (text !== '') judgement.passages.push(passage(text, kind, around, place))
  }
}

const isLeaf = ({ type }: LessonNode) =>
  type === 'paragraph' || type === 'heading' || type === 'tableCell'

function passage(
  text: string,
  kind: Passage['kind'],
  around: readonly BlockNode[],
  { line, column }: Place,
): Passage {
  const within = around.map(({ name }) => name ?? '')
  const own = around.find(({ name }) => name === 'KasusRumpun')
  const staffGroup = (own && attributeOf(own, 'tenaga')) ?? ''
  return { text, kind, within, staffGroup, line, column }
}

function blockUse(
  node: BlockNode,
  ancestors: readonly LessonNode[],
  { parts }: Judgement,
  { line, column }: Place,
): BlockUse {
  const siblings = childrenOf(ancestors.at(-1) ?? node)
  const before = siblings[siblings.indexOf(node) - 1]
  return {
    line,
    column,
    name: node.name ?? '',
    partId: parts.at(-1)?.partId ?? '',
    attributes: Object.fromEntries(
      node.attributes.flatMap((one) =>
        one.type === 'mdxJsxAttribute' && typeof one.value === 'string'
          ? [[one.name, one.value]]
          : [],
      ),
    ),
    text: textOf(node).replaceAll(/\s+/g, ' ').trim(),
    opensPart: ancestors.length === 1 && before?.type === 'heading' && before.depth === 2,
  }
}

/** A term inside a sentence is read with its meaning in brackets. */
function wordsOf(node: LessonNode): string {
  if (isBlockNode(node)) return node.name === 'Istilah' ? termWords(node) : textOf(node)
  if (!childrenOf(node).some((child) => isBlockNode(child))) return textOf(node)
  return childrenOf(node).map(wordsOf).join('')
}

const termWords = (node: BlockNode) => `${attributeOf(node, 'kata') ?? ''} (${textOf(node).trim()})`

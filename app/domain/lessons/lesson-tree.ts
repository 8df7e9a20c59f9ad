import type { Nodes, Parents } from 'mdast'

export type LessonNode = Nodes
export type BlockNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

export const isBlockNode = (node: Nodes): node is BlockNode =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'

export const childrenOf = (node: Nodes): readonly Nodes[] =>
  'children' in node ? (node as Parents).children : []

const RUNNING_TEXT = new Set<Nodes['type']>([
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'mdxJsxTextElement',
])

/** The plain words of a node; words of neighbouring blocks stay apart. */
export function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value
  if (node.type === 'break') return ' '
  return childrenOf(node)
    .map(textOf)
    .join(RUNNING_TEXT.has(node.type) ? '' : ' ')
}

/** The literal value of an attribute, or undefined. */
export function attributeOf(node: BlockNode, name: string): string | undefined {
  const found = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  )
  return typeof found?.value === 'string' ? found.value : undefined
}

import type { Heading, Root, RootContent, Table } from 'mdast'
import { findBlock } from '~/lesson-blocks'
import { gatherRuns } from '~/lesson-blocks/staff-case/run'
import { childrenOf, isBlockNode, textOf, type BlockNode, type LessonNode } from './lesson-tree'
import { readPartHeading } from './part-heading.rules'

export interface PictureFile {
  hash: string
  /** Pixels, so that the page does not jump while the image loads; null when unknown. */
  width: number | null
  height: number | null
}

/**
 * Prepares a judged tree for bundling: the content of each `##` goes into a `Bagian` element, `###`
 * becomes the page's second level (the part's title is its first), and blocks receive what their
 * author does not write.
 */
export function layOutLesson(pictures: ReadonlyMap<string, PictureFile>) {
  return (tree: Root): void => {
    tree.children = splitAtParts(tree.children)
    prepare(tree, pictures)
  }
}

function splitAtParts(nodes: RootContent[]): RootContent[] {
  const parts: BlockNode[] = []
  const definitions: RootContent[] = []
  for (const node of nodes) {
    if (node.type === 'definition') definitions.push(node)
    else if (isPartHeading(node)) parts.push(partElement(readPartHeading(node).partId ?? ''))
    else parts.at(-1)?.children.push(node as never)
  }
  return [...definitions, ...(parts as RootContent[])]
}

const isPartHeading = (node: RootContent): node is Heading =>
  node.type === 'heading' && node.depth === 2

function partElement(id: string): BlockNode {
  const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'id', value: id }]
  return { type: 'mdxJsxFlowElement', name: 'Bagian', attributes, children: [] }
}

function prepare(node: LessonNode, pictures: ReadonlyMap<string, PictureFile>): void {
  if (node.type === 'heading') node.depth = 2
  if (node.type === 'table') labelCells(node)
  gatherRuns(node)
  if (isBlockNode(node)) {
    findBlock(node.name)?.rules.layOut?.(node)
    if (node.name === 'Gambar') placePicture(node, pictures)
    if (UNWRAPPED.includes(node.name ?? '')) unwrapParagraph(node)
    if (node.name === 'Istilah' && node.type === 'mdxJsxTextElement') {
      setAttribute(node, 'letak', 'kalimat')
    }
  }
  for (const child of childrenOf(node)) prepare(child, pictures)
}

/** Each cell carries its column's heading, shown when the table stacks on a phone. */
function labelCells({ children: [head, ...rows] }: Table): void {
  const labels = head?.children.map(textOf) ?? []
  for (const row of rows) {
    for (const [index, cell] of row.children.entries()) {
      cell.data = { ...cell.data, hProperties: { 'data-label': labels[index] ?? '' } }
    }
  }
}

const UNWRAPPED = ['Istilah', 'Refleksi', 'Isian']

/** The words stand in a label or beside their term, where a paragraph may not. */
function unwrapParagraph(node: BlockNode): void {
  node.children = childrenOf(node).flatMap((child) =>
    child.type === 'paragraph' ? child.children : [child],
  ) as never
}

function placePicture(node: BlockNode, pictures: ReadonlyMap<string, PictureFile>): void {
  const attribute = node.attributes.find((one) => 'name' in one && one.name === 'berkas')
  const picture = pictures.get(typeof attribute?.value === 'string' ? attribute.value : '')
  if (!picture) throw new Error('A picture that was not judged reached the compiler.')
  setAttribute(node, 'berkas', `/berkas/${picture.hash}`)
  if (picture.width) setAttribute(node, 'lebar', String(picture.width))
  if (picture.height) setAttribute(node, 'tinggi', String(picture.height))
}

function setAttribute(node: BlockNode, name: string, value: string): void {
  node.attributes = [
    ...node.attributes.filter((one) => !('name' in one) || one.name !== name),
    { type: 'mdxJsxAttribute', name, value },
  ]
}

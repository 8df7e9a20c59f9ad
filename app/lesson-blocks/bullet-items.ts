import type { ListItem } from 'mdast'
import { childrenOf, textOf, type BlockNode, type LessonNode } from '~/domain/lessons/lesson-tree'

/** The items of a block whose content is one list. */
export function itemsOf(node: BlockNode): readonly ListItem[] {
  const list = childrenOf(node).find(({ type }) => type === 'list')
  return list?.type === 'list' ? list.children : []
}

/** The first thing in an item's sentence. */
export function openingOf(item: ListItem): LessonNode | undefined {
  const [first] = item.children
  return first?.type === 'paragraph' ? first.children[0] : undefined
}

/** The words of an item behind its opening. */
export function wordsAfter(item: ListItem, opening: LessonNode | undefined): string {
  return textOf(item)
    .slice(opening ? textOf(opening).length : 0)
    .trim()
}

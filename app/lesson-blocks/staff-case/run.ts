import {
  attributeOf,
  childrenOf,
  isBlockNode,
  textOf,
  type BlockNode,
  type LessonNode,
} from '~/domain/lessons/lesson-tree'
import type { Inspection } from '../block'

const NAME = 'KasusRumpun'

/** The staff groups that cases are written for. */
export const CASE_GROUPS = ['guru', 'kesehatan', 'teknis'] as const

export type CaseGroup = (typeof CASE_GROUPS)[number]

const isCase = (node: LessonNode): node is BlockNode => isBlockNode(node) && node.name === NAME

const isBlank = (node: LessonNode) => node.type === 'text' && textOf(node).trim() === ''

/** The cases that stand directly one behind the other, each run by itself. */
function runsOf(siblings: readonly LessonNode[]): BlockNode[][] {
  const runs: BlockNode[][] = []
  let open = false
  for (const node of siblings) {
    if (isBlank(node)) continue
    if (!isCase(node)) open = false
    else if (open) runs.at(-1)?.push(node)
    else {
      runs.push([node])
      open = true
    }
  }
  return runs
}

/** A run has each staff group once; what is missing is said at its first case, a twin at the twin. */
export const inspectRun: Inspection = (node, parent, refuse) => {
  if (node.type === 'mdxJsxTextElement') {
    const fix = `Beri baris kosong sesudah <${NAME} …> dan sebelum </${NAME}>.`
    return refuse(node, `Isi blok ${NAME} harus berdiri di barisnya sendiri.`, fix)
  }
  const run = runsOf(parent ? childrenOf(parent) : [node]).find((cases) => cases.includes(node))
  const groups = (run ?? [node]).map((one) => attributeOf(one, 'tenaga') ?? '')
  const mine = run?.indexOf(node) ?? 0
  if (groups.indexOf(groups[mine] ?? '') < mine) {
    const fix = 'Tulis satu kasus untuk setiap jenis tenaga dalam satu deretan.'
    refuse(node, `Kasus untuk tenaga ${groups[mine]} sudah ada di deretan ini.`, fix)
  }
  const missing = CASE_GROUPS.filter((group) => !groups.includes(group))
  if (mine === 0 && missing.length > 0) {
    refuse(
      node,
      `Deretan kasus ini belum punya kasus untuk tenaga ${missing.join(' dan ')}.`,
      `Tulis <${NAME} tenaga="${missing[0]}" judul="…"> langsung di bawahnya, tanpa teks di antaranya.`,
    )
  }
}

/** The element that the compiler puts around each run; no author can write it. */
export const RUN_ELEMENT = 'DeretanKasus'

/** Gathers each run of cases among the children of a node into one element. */
export function gatherRuns(parent: LessonNode): void {
  if (!('children' in parent) || (isBlockNode(parent) && parent.name === RUN_ELEMENT)) return
  for (const run of runsOf(parent.children)) {
    const [first] = run
    const gathered: BlockNode = {
      type: 'mdxJsxFlowElement',
      name: RUN_ELEMENT,
      attributes: [],
      children: run as never,
    }
    parent.children = parent.children.flatMap((child) =>
      child === first ? gathered : run.includes(child as BlockNode) ? [] : child,
    ) as never
  }
}

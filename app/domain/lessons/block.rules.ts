import { idList } from '~/lesson-blocks/attribute'
import { findBlock, lessonBlocks } from '~/lesson-blocks'
import type { BlockRules } from '~/lesson-blocks/block'
import { judgeAttributes } from './block-attributes.rules'
import { judgeContent } from './block-content.rules'
import { refuse, type Judgement, type Place } from './judgement'
import { attributeOf, isBlockNode, textOf, type BlockNode, type LessonNode } from './lesson-tree'

/** Judges one tag: a block of ours, well placed, with attributes and content as its rules say. */
export function judgeBlock(
  node: BlockNode,
  ancestors: readonly LessonNode[],
  judgement: Judgement,
  place: Place,
): void {
  const block = findBlock(node.name)
  if (!block) return refuseTag(node, judgement, place)
  judgePlacement(node, block.rules, ancestors, judgement, place)
  judgeAttributes(node, block.rules, judgement, place)
  judgeContent(node, block.rules, ancestors.at(-1), judgement, place)
  noteUse(node, judgement, place)
}

function refuseTag({ name }: BlockNode, judgement: Judgement, place: Place): void {
  const names = Object.keys(lessonBlocks)
  if (name && /^[A-Z]/.test(name)) {
    const meant = names.find((known) => known.toLowerCase() === name.toLowerCase())
    const fix = meant ? `Tulis <${meant}>.` : `Blok yang ada: ${names.join(', ')}.`
    return refuse(judgement, place, `Blok ${name.slice(0, 40)} tidak dikenal.`, fix)
  }
  const reason = name
    ? `Tag HTML <${name.slice(0, 40)}> tidak diizinkan.`
    : 'Tanda <> tidak diizinkan.'
  refuse(judgement, place, reason, `Pakai Markdown atau salah satu blok: ${names.join(', ')}.`)
}

function judgePlacement(
  node: BlockNode,
  rules: BlockRules,
  ancestors: readonly LessonNode[],
  judgement: Judgement,
  place: Place,
): void {
  if (rules.inSentence) return
  const around = ancestors.filter(({ type }) => type !== 'root')
  const paragraph = around.at(-1)
  const alone = paragraph?.type === 'paragraph' && standsAlone(paragraph)
  if (node.type === 'mdxJsxTextElement' && !alone && !(paragraph && isBlockNode(paragraph))) {
    refuse(
      judgement,
      place,
      `Blok ${node.name} harus berdiri di barisnya sendiri.`,
      'Beri baris kosong sebelum dan sesudah blok.',
    )
    return
  }
  const holders = alone ? around.slice(0, -1) : around
  const stranger = holders.find(
    (holder) => !isBlockNode(holder) || !findBlock(holder.name)?.rules.holdsBlocks,
  )
  if (!stranger) return
  const where = isBlockNode(stranger) ? `blok ${stranger.name}` : 'daftar, kutipan, atau tabel'
  refuse(
    judgement,
    place,
    `Blok ${node.name} tidak dapat berada di dalam ${where}.`,
    'Pindahkan blok ini ke luar, dengan baris kosong di sekelilingnya.',
  )
}

/** A paragraph of tags only becomes those blocks when it is compiled. */
const standsAlone = (paragraph: Extract<LessonNode, { type: 'paragraph' }>) =>
  paragraph.children.every(
    (child) => isBlockNode(child) || (child.type === 'text' && textOf(child).trim() === ''),
  )

function noteUse(node: BlockNode, judgement: Judgement, place: Place): void {
  if (node.name === 'Kuis') {
    judgement.quizzes.push({ ...place, questionIds: idList(attributeOf(node, 'soal') ?? '') })
  } else if (node.name === 'Refleksi') {
    judgement.reflections.push({ ...place, id: attributeOf(node, 'id') ?? '' })
  } else if (['LembarKerja', 'Isian', 'Ikrar', 'Simulasi'].includes(node.name ?? '')) {
    const id = attributeOf(node, 'id') ?? ''
    judgement.targets.push({ ...place, id })
    const name = attributeOf(node, 'berkas')
    if (name !== undefined) judgement.simulations.push({ ...place, id, name })
  } else if (node.name === 'Gambar') {
    judgement.pictures.push({ ...place, name: attributeOf(node, 'berkas') ?? '' })
  } else if (node.name === 'DasarHukum') {
    judgement.checks.push({ ...place, day: attributeOf(node, 'diperiksa') ?? '' })
  }
}

import type { Definition, Heading, Link, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import type { PluggableList } from 'unified'
import { judgeBlock } from './block.rules'
import { emptyJudgement, placeOf, refuse, type Judgement, type Place } from './judgement'
import { childrenOf, isBlockNode, type LessonNode } from './lesson-tree'
import { isAllowedLink, linkFix } from './link.rules'
import { noteReading } from './reading.rules'
import { readPartHeading, suggestPartId } from './part-heading.rules'

/**
 * The plugins with which a lesson is judged, and the first with which it is compiled: what is
 * compiled is what was judged. `receive` may throw to stop a compilation.
 */
export function lessonPlugins(receive: (judgement: Judgement) => void): PluggableList {
  return [remarkGfm, () => (tree: Root) => receive(judgeLesson(tree))]
}

/** Walks the whole tree; everything that is not expressly allowed is refused with its place. */
export function judgeLesson(tree: Root): Judgement {
  const judgement = emptyJudgement()
  judgeOpening(tree, judgement)
  walk(tree, [], judgement, { line: 1, column: 1 })
  return judgement
}

function walk(
  node: LessonNode,
  ancestors: readonly LessonNode[],
  judgement: Judgement,
  around: Place,
): void {
  const place = placeOf(node, around)
  if (isBlockNode(node)) judgeBlock(node, ancestors, judgement, place)
  else judgeNode(node, ancestors, judgement, place)
  noteReading(node, ancestors, judgement, place)
  const inner = [...ancestors, node]
  for (const child of childrenOf(node)) walk(child, inner, judgement, place)
}

const MARKDOWN = new Set<LessonNode['type']>([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'break',
  'thematicBreak',
  'blockquote',
  'list',
  'linkReference',
  'table',
  'tableRow',
  'tableCell',
])

function judgeNode(
  node: LessonNode,
  ancestors: readonly LessonNode[],
  judgement: Judgement,
  place: Place,
): void {
  const say = (reason: string, fix: string) => refuse(judgement, place, reason, fix)
  if (MARKDOWN.has(node.type)) return
  switch (node.type) {
    case 'heading':
      return judgeHeading(node, ancestors, judgement, place)
    case 'link':
    case 'definition':
      return judgeLink(node, judgement, place)
    case 'listItem':
      if (typeof node.checked === 'boolean') {
        say('Kotak centang tidak dapat dipakai di materi.', 'Hapus [ ] atau [x] di awal butir.')
      }
      return
    case 'image':
    case 'imageReference':
      return say(
        'Gambar Markdown tidak diizinkan.',
        'Pakai <Gambar berkas="nama.png" alt="…" /> dengan berkas di folder materi.',
      )
    case 'mdxjsEsm': {
      const word = /^\s*export/.test(node.value) ? 'export' : 'import'
      return say(
        `Perintah ${word} tidak diizinkan di materi.`,
        'Hapus baris ini. Untuk gambar, sisipkan blok Gambar.',
      )
    }
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return say(
        `Kurung kurawal tidak diizinkan: {${node.value.slice(0, 40)}}.`,
        `Bila ini bagian kalimat, tulis \\{${node.value.slice(0, 40)}\\}.`,
      )
    case 'footnoteReference':
    case 'footnoteDefinition':
      return say(
        'Catatan kaki belum didukung.',
        'Tulis sumbernya di kalimat, atau pakai DasarHukum.',
      )
    default:
      return say('Bagian ini tidak dapat dipakai di materi.', 'Tulis ulang sebagai teks biasa.')
  }
}

function judgeLink(node: Link | Definition, judgement: Judgement, place: Place): void {
  if (isAllowedLink(node.url)) return
  refuse(judgement, place, `Alamat ${node.url.slice(0, 60)} tidak diizinkan.`, linkFix(node.url))
}

function judgeOpening({ children }: Root, judgement: Judgement): void {
  const first = children.find(({ type }) => type !== 'definition')
  const isPart = first?.type === 'heading' && first.depth === 2
  if (!first) {
    refuse(judgement, { line: 1, column: 1 }, 'Materi belum punya isi.', 'Tulis ## Judul [#id].')
  } else if (!isPart && !(first.type === 'heading' && first.depth === 1)) {
    refuse(
      judgement,
      placeOf(first, { line: 1, column: 1 }),
      'Ada isi sebelum bagian pertama.',
      'Mulai dengan ## Judul bagian [#id-bagian]. Pengantar ditulis di ringkasan.',
    )
  }
}

const IN_HEADING = new Set<LessonNode['type']>(['text', 'emphasis', 'strong', 'inlineCode'])

function judgeHeading(
  node: Heading,
  ancestors: readonly LessonNode[],
  judgement: Judgement,
  place: Place,
): void {
  const say = (reason: string, fix: string) => refuse(judgement, place, reason, fix)
  if (ancestors.length > 1) {
    say('Judul tidak dapat berada di dalam blok atau daftar.', 'Pindahkan judul ini ke luar.')
  } else if (node.depth === 1) {
    say(
      'Judul # tidak dipakai di isi.',
      'Judul materi ditulis di bagian awal; di sini pakai ## atau ###.',
    )
  } else if (node.depth > 3) {
    say('Judul ini terlalu dalam.', 'Pakai ## untuk bagian dan ### untuk anak judul.')
  } else if (childrenOf(node).some((child) => !IN_HEADING.has(child.type))) {
    say('Judul hanya berisi teks.', 'Pindahkan tautan atau blok ke paragraf di bawahnya.')
  } else if (node.depth === 2) judgePart(node, judgement, place)
}

function judgePart(node: Heading, judgement: Judgement, place: Place): void {
  const { title, partId } = readPartHeading(node)
  if (title === '') {
    return refuse(
      judgement,
      place,
      'Bagian ini belum berjudul.',
      'Tulis ## Judul bagian [#id-bagian].',
    )
  }
  if (!partId) {
    const fix = `Tulis ## ${title.replace(/\s*\[#.*\]$/, '')} [#${suggestPartId(title)}], lalu jangan diubah lagi.`
    return refuse(judgement, place, 'Bagian ini belum punya id.', fix)
  }
  const twin = judgement.parts.find((part) => part.partId === partId)
  if (twin) {
    const reason = `Id bagian "${partId}" sudah dipakai di baris ${twin.line}.`
    return refuse(judgement, place, reason, 'Beri bagian ini id lain.')
  }
  judgement.parts.push({ ...place, partId, title })
}

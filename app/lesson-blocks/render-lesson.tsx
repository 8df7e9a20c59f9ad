import { getMDXComponent } from 'mdx-bundler/client/index.js'
import type { ComponentType, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { InteractiveBlock } from '~/domain/lessons/interactive-block'
import { lessonBlocks } from '.'
import { idList } from './attribute'
import { tableComponents } from './tables'

export interface RenderedPart {
  partId: string
  html: string
  blocks: InteractiveBlock[]
}

/**
 * Turns a bundled lesson into static HTML, part by part. `Bagian` is the element the compiler puts
 * around each part. The code was made from text that carries no expression, so running it runs
 * nothing of the author's.
 */
export function renderLesson(code: string): RenderedPart[] {
  const parts: { id: string; children: ReactNode }[] = []
  const Lesson = getMDXComponent(code)
  const collector = ({ id, children }: { id: string; children?: ReactNode }) => {
    parts.push({ id, children })
    return null
  }
  let blocks: PendingBlock[] = []
  const components = {
    ...tableComponents,
    ...staticViews(),
    ...interactivePlaces((block) => void blocks.push(block)),
    Bagian: collector,
  }
  renderToStaticMarkup(<Lesson components={components} />)
  return parts.map(({ id, children }) => {
    blocks = []
    const html = renderToStaticMarkup(<>{children}</>)
    return { partId: id, html, blocks: blocks.map(finish) }
  })
}

type PendingBlock =
  | Extract<InteractiveBlock, { kind: 'kuis' }>
  | (Omit<Extract<InteractiveBlock, { kind: 'refleksi' }>, 'promptHtml'> & { prompt: ReactNode })

/** A question's words are rendered apart: React does not render inside a render. */
function finish(block: PendingBlock): InteractiveBlock {
  if (block.kind === 'kuis') return block
  const { prompt, ...rest } = block
  return { ...rest, promptHtml: renderToStaticMarkup(<>{prompt}</>).trim() }
}

function staticViews(): Record<string, ComponentType<any>> {
  return Object.fromEntries(
    Object.entries(lessonBlocks).flatMap(([name, { View }]) => (View ? [[name, View]] : [])),
  )
}

/** What `fillPart` looks for. */
const place = (id: string) => <div data-blok={id} />

function interactivePlaces(found: (block: PendingBlock) => void) {
  return {
    Kuis: ({ soal }: { soal: string }) => {
      const questionIds = idList(soal)
      const id = questionIds[0] ?? ''
      found({ kind: 'kuis', id, questionIds })
      return place(id)
    },
    Refleksi: (props: { id: string; wajib?: string; minimal?: string; children?: ReactNode }) => {
      found({
        kind: 'refleksi',
        id: props.id,
        required: props.wajib === 'ya',
        minimumWords: Number(props.minimal ?? 0),
        prompt: props.children,
      })
      return place(props.id)
    },
  }
}

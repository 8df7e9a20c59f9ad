import { join } from 'node:path'
import type { IsoDate } from '~db/schema'
import { dayOf } from '../clock'
import { hasErrors } from '../lessons/finding'
import type { StoredPicture } from '../lessons/picture-file.server'
import type { Actor } from '../permissions/actor'
import { may, type GuideAudience } from '../permissions/may'
import { forbidden, notFound } from '../refusal'
import { checkGuides, type CheckedGuide } from './guide-folder.server'
import type { GuideFrontMatter } from './guide.rules'

export interface GuideEntry {
  id: string
  title: string
  summary: string
  audience: GuideAudience
  /** The day on which someone last walked through it with the platform. */
  checkedOn: IsoDate
}

export interface GuidePage extends GuideEntry {
  parts: { partId: string; title: string; html: string }[]
}

interface GuideInput {
  guideId: string
  contentDir: string
}

/** Guides come with the program: they are read once a process, and drawn when first asked for. */
const shelves = new Map<string, Promise<Map<string, ShelvedGuide>>>()

interface ShelvedGuide {
  guide: CheckedGuide
  about: GuideFrontMatter
  drawn?: Promise<GuidePage['parts']>
}

/** The guides that this visitor may read, signed in or not. */
export async function guidesFor(actor: Actor, contentDir: string): Promise<GuideEntry[]> {
  const shelf = await shelfOf(contentDir, actor)
  return [...shelf.values()].filter(({ about }) => isOpen(actor, about)).map(entryOf)
}

/** One guide as static HTML, a section each part. */
export async function guidePage(actor: Actor, input: GuideInput): Promise<GuidePage> {
  const shelved = await findGuide(actor, input)
  shelved.drawn ??= drawGuide(shelved.guide)
  const parts = await shelved.drawn.catch((cause: unknown) => {
    shelved.drawn = undefined
    throw cause
  })
  return { ...entryOf(shelved), parts }
}

/** A picture of a guide, by the SHA-256 of its file, for whoever may read the guide. */
export async function guidePicture(
  actor: Actor,
  input: GuideInput & { hash: string },
): Promise<StoredPicture> {
  const { guide } = await findGuide(actor, input)
  const pictures = [...guide.folder.pictures.values()]
  return pictures.find(({ hash }) => hash === input.hash) ?? notFound()
}

async function findGuide(actor: Actor, { guideId, contentDir }: GuideInput): Promise<ShelvedGuide> {
  const shelved = (await shelfOf(contentDir, actor)).get(guideId)
  if (!shelved) notFound('Panduan ini tidak ditemukan.')
  if (!isOpen(actor, shelved.about)) forbidden('Panduan ini untuk petugas.')
  return shelved
}

/** A draft is for those who look at drafts. */
const isOpen = (actor: Actor, { audience, status }: GuideFrontMatter) =>
  may(actor, { verb: 'read', thing: 'guide', audience }) &&
  (status === 'terbit' || may(actor, { verb: 'read-drafts', thing: 'content' }))

const entryOf = ({ about: { id, title, summary, audience, checkedOn } }: ShelvedGuide) => ({
  id,
  title,
  summary,
  audience,
  checkedOn,
})

function shelfOf(contentDir: string, { now }: Actor): Promise<Map<string, ShelvedGuide>> {
  let shelf = shelves.get(contentDir)
  if (!shelf) {
    shelf = fillShelf(contentDir, dayOf(now))
    shelves.set(contentDir, shelf)
    shelf.catch(() => shelves.delete(contentDir))
  }
  return shelf
}

/** A guide with errors is not shown; `content:check` says why. */
async function fillShelf(contentDir: string, today: IsoDate): Promise<Map<string, ShelvedGuide>> {
  const guides = await checkGuides(join(contentDir, 'guides'), 'guides', today)
  return new Map(
    guides.flatMap((guide): [string, ShelvedGuide][] => {
      const { frontMatter: about, findings } = guide.read
      return about && !hasErrors(findings) ? [[about.id, { guide, about }]] : []
    }),
  )
}

async function drawGuide({ folder, read }: CheckedGuide): Promise<GuidePage['parts']> {
  // The compiler is large and few pages need it.
  const { compileLesson } = await import('../lessons/compile.server')
  const { parts } = await compileLesson(read, folder.pictures)
  return parts.map(({ partId, title, html }) => ({
    partId,
    title,
    // A lesson's part has a page of its own; here it is a section, and its headings stand one lower.
    html: html
      .replaceAll(/(?<=<\/?)h2(?=>)/g, 'h3')
      .replaceAll('src="/berkas/', `src="/panduan/${folder.id}/gambar/`),
  }))
}

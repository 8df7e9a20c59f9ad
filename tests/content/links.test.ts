import { expect, it } from 'vitest'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { deadLinks } from '~/domain/lessons/dead-links.rules'
import siteMap from '~/routes'
import { inWords, shippedModules, shippedProgrammes } from '~tests/support/shipped-content'

const modules = await shippedModules()
const items = (await shippedProgrammes()).flatMap(({ days }) => days.flatMap((day) => day.items))
const pages = ((await siteMap) as RouteConfigEntry[])
  .map(({ path = '' }) => `/${path}`)
  .filter((path) => path !== '/*')
  .map((path) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`))

/** Parts of the lesson that an item of some programme reads. */
function partsOf(itemId: string): string[] {
  const lessons = new Set(items.filter(({ id }) => id === itemId).map(({ lesson }) => lesson))
  return modules.flatMap((module) =>
    module.lessons
      .filter(({ folder }) => lessons.has(folder.id))
      .flatMap(({ read }) => read.judgement.parts.map(({ partId }) => partId)),
  )
}

function isPage(path: string): boolean {
  const [, itemId, partId] = /^\/belajar\/materi\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? []
  if (itemId) return partId ? partsOf(itemId).includes(partId) : partsOf(itemId).length > 0
  return pages.some((page) => page.test(path))
}

it('every link inside the platform leads to a page', () => {
  expect(inWords(deadLinks(modules, isPage))).toEqual([])
})

import { expect, it } from 'vitest'
import { checkGuides } from '~/domain/guides/guide-folder.server'
import { GUIDE_AUDIENCES } from '~/domain/permissions/may'
import type { RouteConfigEntry } from '@remix-run/route-config'
import siteMap from '~/routes'
import { CONTENT_DAY } from '~tests/support/shipped-content'

const guides = await checkGuides('content/guides', 'guides', CONTENT_DAY)

const pages = ((await siteMap) as RouteConfigEntry[]).map(({ path = '' }) => `/${path}`)

it('there is a guide for everybody who works with the platform', () => {
  const audiences = guides.map(({ read }) => read.frontMatter?.audience)
  expect(audiences.toSorted()).toEqual(GUIDE_AUDIENCES.toSorted())
})

it.each(guides.map((guide) => [guide.folder.path, guide] as const))(
  '%s has nothing to mend, shows every picture it has, and shouts at nobody',
  (_, { folder, read: { findings, judgement } }) => {
    expect(findings).toEqual([])
    const shown = new Set(judgement.pictures.map(({ name }) => name))
    expect([...shown].toSorted()).toEqual([...folder.pictures.keys()])
    expect(judgement.passages.filter(({ text }) => text.includes('!'))).toEqual([])
  },
)

it('every link inside the platform leads to a page', () => {
  const links = guides.flatMap(({ read }) => read.judgement.links.map(({ url }) => url))
  const inside = links.filter((url) => url.startsWith('/'))
  expect(inside.filter((url) => !pages.includes(url))).toEqual([])
})

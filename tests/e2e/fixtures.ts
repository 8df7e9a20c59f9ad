import { expect, test as base, type ConsoleMessage, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export { expect }
export { claimPerson, newCodeFor, signInAs, type DemoPerson } from './demo-people'

/** A journey fails when its pages write an error to the console or throw one. */
export const test = base.extend({
  context: async ({ context }, use) => {
    const faults: string[] = []
    context.on('console', (message) => {
      if (message.type() === 'error' && !tellsTheStatusOfAPage(message)) faults.push(message.text())
    })
    context.on('weberror', (webError) => faults.push(webError.error().message))
    await use(context)
    expect(faults, 'errors in the browser console').toEqual([])
  },
})

/** Chromium reports every page answered with 403, 404 or 422 as an error; the tests ask for those on purpose. */
function tellsTheStatusOfAPage(message: ConsoleMessage): boolean {
  const status = message.text().startsWith('Failed to load resource: the server responded with')
  return status && message.location().url.split('#')[0] === message.page()?.url().split('#')[0]
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Judges the page as it stands by WCAG 2.2 AA and the best practices; the test fails with what to mend where. */
export async function axe(page: Page): Promise<void> {
  const scripted = await page.evaluate(() => matchMedia('(scripting)').matches)
  if (!scripted) return axeOnTwin(page)
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(
    // Runs in the browser, where the line above has put `axe`. What passed is not described: it takes long.
    () =>
      (globalThis as unknown as { axe: { run(given: RunOptions): Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
      }),
  )
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n    ${node.target.join(' ')}\n    ${node.html}`),
  )
  expect(found.join('\n\n'), `axe on ${new URL(page.url()).pathname}`).toBe('')
}

/** Axe is a script itself: where scripts are off it judges the same HTML, at the same address, beside the journey. */
async function axeOnTwin(page: Page): Promise<void> {
  const viewport = page.viewportSize()
  const twin = await page.context().browser()!.newPage({ viewport, javaScriptEnabled: true })
  const body = await page.content()
  await twin.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html' }))
  await twin.goto(page.url())
  await axe(twin)
  await twin.close()
}

/** Opens a page and names what stands out of it to the right; what scrolls in a region of its own may. */
export async function expectNoOverflow(page: Page, address: string, textPercent = 100) {
  await page.goto(address)
  await expectFits(page, address, textPercent)
}

/** The same of a page that is open. */
export async function expectFits(page: Page, address: string, textPercent = 100) {
  const outside = await page.evaluate((percent) => {
    document.documentElement.style.fontSize = `${percent}%`
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .map((element) => element.outerHTML.slice(0, 160))
      .slice(0, 5)
  }, textPercent)
  expect.soft(outside, `wider than the screen on ${address}`).toEqual([])
}

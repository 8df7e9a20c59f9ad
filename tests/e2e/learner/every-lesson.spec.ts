import type { Page } from '@playwright/test'
import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedProgrammes } from '~tests/support/shipped-content'
import { axe, expect, expectFits, signInAs, test } from '../fixtures'
import { answerEverything } from './answer-everything'
import { readOn } from './lesson'
import { openProgramme } from './open-programme'
import { openScale, type WireWeight } from './wire-weight'

/** Each walk is a test of its own, so that the browsers share them. */
const LESSONS_A_WALK = 9
const STAFF_GROUPS = ['guru', 'kesehatan', 'teknis'] as const
const KB = 1024

interface WeighedPage extends WireWeight {
  address: string
}

/** Every day of every programme with the lessons that no earlier one reads: programmes share lessons. */
const known = new Set<string>()
const walks = (await shippedProgrammes()).flatMap((programme) => {
  const items = programme.days.flatMap((day) =>
    day.items.flatMap((item) => (item.lesson ? [{ ...item, lesson: item.lesson }] : [])),
  )
  const fresh = items.filter(({ lesson }) => !known.has(lesson) && known.add(lesson))
  return Array.from({ length: Math.ceil(fresh.length / LESSONS_A_WALK) }, (_, walk) => ({
    programme,
    items: fresh.slice(walk * LESSONS_A_WALK, (walk + 1) * LESSONS_A_WALK),
    title: `${programme.title}, ${walk + 1}`,
  }))
})

test.describe.configure({ mode: 'parallel' })

for (const [index, { programme, items, title }] of walks.entries()) {
  test(`every lesson reads, fits and weighs little: ${title}`, async ({ page, browser }) => {
    test.setTimeout(180_000)
    const person = await openProgramme(programme, STAFF_GROUPS[index % STAFF_GROUPS.length]!)
    // Who reads has no scripts; axe is one itself, and islands weigh: a second browser sees the same parts.
    const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await signInAs(reader, person)
    await signInAs(page, person)
    const scale = await openScale(page)
    const weighed: WeighedPage[] = []
    for (const item of items) {
      await test.step(item.title, async () => {
        for await (const address of partsRead(reader, item.id)) {
          weighed.push({ address, ...(await scale(address)) })
          await axe(page)
        }
      })
    }
    await reader.context().close()
    for (const { address, first, next } of weighed) {
      expect.soft(first, `first view of ${address}`).toBeLessThanOrEqual(30 * KB)
      expect.soft(next, `${address} after another part`).toBeLessThanOrEqual(8 * KB)
    }
    report(weighed)
  })
}

/** Reads a lesson to its end, every part complete; each address before anything is answered there. */
async function* partsRead(reader: Page, itemId: string): AsyncGenerator<string> {
  const lesson = `/belajar/materi/${itemId}`
  const answer = await reader.goto(lesson)
  expect(answer?.status(), lesson).toBe(200)
  for (let address = here(reader); address.startsWith(`${lesson}/`); address = here(reader)) {
    const { title, words } = await reader.evaluate(() => ({
      title: document.querySelector('h1')?.innerText,
      words: document.querySelector<HTMLElement>('.lesson')?.innerText.split(/\s+/).length,
    }))
    expect(title, `title of ${address}`).toMatch(/\S/)
    expect(words, `words of ${address}`).toBeGreaterThan(50)
    await expectFits(reader, address)
    yield address
    await answerEverything(reader)
    await readOn(reader)
    expect(here(reader), `“Lanjut” leads on from ${address}`).not.toBe(address)
  }
  await expect(reader.getByText(/Materi selesai|Hari ke-\d+ selesai/)).toBeVisible()
}

const here = (page: Page) => new URL(page.url()).pathname

/** Whichever walk ends last prints the heaviest page of all. */
function report(weighed: readonly WeighedPage[]): void {
  const file = join(process.env.E2E_FOLDER!, 'page-weights.jsonl')
  appendFileSync(file, `${JSON.stringify(weighed)}\n`)
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  if (lines.length < walks.length) return
  const all = lines.flatMap((line) => JSON.parse(line) as WeighedPage[])
  const kb = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`
  const [heaviest] = all.toSorted((a, b) => b.next - a.next)
  console.log(
    `${all.length} lesson parts; the heaviest is ${heaviest!.address}: ` +
      `${kb(heaviest!.first)} at first view, ${kb(heaviest!.next)} after another part.`,
  )
}

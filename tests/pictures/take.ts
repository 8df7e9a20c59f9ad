import { expect, type Locator, type Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const LARGEST = 60_000

/** The README's stand beside this file, the others in the folder of their guide. */
const placeOf = (file: string) =>
  file.startsWith('readme/') ? file.replace('readme/', './') : `../../content/guides/${file}`

/**
 * Writes a picture of the screen for a guide or the README as WebP: from the top of `of` (or of the page)
 * down to its end, at most `height` pixels of the page.
 */
export async function take(
  page: Page,
  file: `${'peserta' | 'admin' | 'pengajar' | 'readme'}/${string}.webp`,
  { of, height = 740, margin = 0 }: { of?: Locator; height?: number; margin?: number } = {},
): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  // What sticks to the top of the window would lie over a place further down.
  if (of) await page.evaluate(() => window.scrollTo(0, 0))
  const { width } = page.viewportSize()!
  const box = (await of?.boundingBox()) ?? { x: 0, y: 0, width, height }
  const scrolled = await page.evaluate(() => window.scrollY)
  const clip = {
    x: Math.max(0, box.x - margin),
    y: Math.max(0, box.y + scrolled - margin),
    width: Math.min(width, box.width + 2 * margin),
    height: Math.min(height, box.height + 2 * margin),
    scale: 1,
  }
  const browser = await page.context().newCDPSession(page)
  const { data } = await browser.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 65,
    clip,
    captureBeyondViewport: true,
  })
  const bytes = Buffer.from(data, 'base64')
  expect(bytes.length, file).toBeLessThanOrEqual(LARGEST)
  writeFileSync(fileURLToPath(new URL(placeOf(file), import.meta.url)), bytes)
}

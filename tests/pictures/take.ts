import { expect, type Locator, type Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Old phones fetch the guides' pictures; the README's may be twice as heavy. */
const LARGEST = { guide: 60_000, readme: 120_000 }

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
  const { width, height: window } = page.viewportSize()!
  // Bars that stick to the window would lie over what is pictured: now they stand at the ends of the page.
  if (of) await page.setViewportSize({ width, height: await pageHeight(page) })
  const box = (await of?.boundingBox()) ?? { x: 0, y: 0, width, height }
  const scrolled = await page.evaluate(() => scrollY)
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
  const largest = LARGEST[file.startsWith('readme/') ? 'readme' : 'guide']
  expect(bytes.length, file).toBeLessThanOrEqual(largest)
  await page.setViewportSize({ width, height: window })
  writeFileSync(fileURLToPath(new URL(placeOf(file), import.meta.url)), bytes)
}

const pageHeight = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight)

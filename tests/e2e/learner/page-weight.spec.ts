import { expect, signInAs, test } from '../fixtures'

/** Bytes are weighed by `npm run bench`; here only what is asked for. */
test('a lesson page asks for at most six things and no framework script', async ({ page }) => {
  await signInAs(page, 'siti')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/belajar/materi/kompeten/belum-bisa', { waitUntil: 'networkidle' })

  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(6)
  const scripts = asked.filter((path) => path.endsWith('.js'))
  expect(scripts.filter((path) => !path.startsWith('/assets/island-'))).toEqual([])
  const framework = await page.evaluate(() => '__remixContext' in window)
  expect(framework, 'loader data printed for a framework script').toBe(false)
})

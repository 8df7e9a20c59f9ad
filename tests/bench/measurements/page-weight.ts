import { chromium, type BrowserContext } from '@playwright/test'
import { findChromium } from '~tests/support/chromium.js'
import { findLessonPlaces } from '../lesson-places'
import { findLargeCohort, signInParticipants } from '../participants'
import type { Measurement } from '../result'
import { startPlatform } from '../server-process'
import { withStoreFile } from '../stage'

interface Weight {
  requests: number
  /** On the wire, headers included. */
  bytes: number
  scriptBytes: number
}

/** A lesson part in a real browser: the first view of a phone, and the next part after it. */
export const pageWeight: Measurement = {
  name: 'page-weight',
  run: async (stage) => {
    const store = await stage.copyOfDemo('page-weight')
    const { person, places } = await withStoreFile(store, async (db) => ({
      person: (await signInParticipants(db, 1))[0]!,
      places: await findLessonPlaces(db, (await findLargeCohort(db)).id),
    }))
    const server = await startPlatform(store)
    const browser = await chromium.launch({
      executablePath: findChromium() ?? undefined,
      args: ['--no-sandbox', '--disable-gpu'],
    })
    try {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
      const [name, value] = person.cookie.split('=', 2)
      await context.addCookies([{ name: name!, value: value!, url: server.origin }])
      const [first, next] = places
      const cold = await weigh(context, server.origin + first!.path)
      const warm = await weigh(context, server.origin + next!.path)
      const framework = cold.scriptBytes
      return [
        {
          what: 'lesson part, first view: on the wire',
          measured: cold.bytes / 1024,
          unit: 'KB',
          goal: { atMost: 30 },
        },
        {
          what: 'lesson part, first view: requests',
          measured: cold.requests,
          unit: '',
          goal: { atMost: 6 },
        },
        {
          what: 'lesson part, first view: scripts',
          measured: framework / 1024,
          unit: 'KB',
          note: 'islands only, no framework',
        },
        {
          what: 'next part: on the wire',
          measured: warm.bytes / 1024,
          unit: 'KB',
          goal: { atMost: 8 },
        },
        { what: 'next part: requests', measured: warm.requests, unit: '' },
      ]
    } finally {
      await browser.close()
      await server.stop()
    }
  },
}

/** Opens the page and counts what came over the wire; the browser's cache keeps what it may. */
async function weigh(context: BrowserContext, url: string): Promise<Weight> {
  const page = await context.newPage()
  const devTools = await context.newCDPSession(page)
  await devTools.send('Network.enable')
  const weight: Weight = { requests: 0, bytes: 0, scriptBytes: 0 }
  const scripts = new Set<string>()
  const cached = new Set<string>()
  devTools.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId))
  devTools.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') scripts.add(requestId)
    if (response.fromDiskCache) cached.add(requestId)
  })
  devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (cached.has(requestId) || encodedDataLength === 0) return
    weight.requests += 1
    weight.bytes += encodedDataLength
    if (scripts.has(requestId)) weight.scriptBytes += encodedDataLength
  })
  const answer = await page.goto(url, { waitUntil: 'networkidle' })
  if (!answer?.ok()) throw new Error(`${url} answered ${answer?.status()}.`)
  await page.close()
  return weight
}

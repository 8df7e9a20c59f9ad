import type { Page } from '@playwright/test'

/** Bytes over the wire, headers included. */
export interface WireWeight {
  /** On a phone that has seen nothing of the platform. */
  first: number
  /** On one that keeps what all pages share: the page itself, and the pictures only it shows. */
  next: number
}

/** Opens pages and weighs them; a file that the browser kept from an earlier page weighs what it did then. */
export async function openScale(page: Page): Promise<(address: string) => Promise<WireWeight>> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Network.enable')
  const addresses = new Map<string, string>()
  const kept = new Map<string, number>()
  const opened = new Set<string>()

  devTools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    addresses.set(requestId, request.url)
    opened.add(request.url)
  })
  devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId) ?? ''
    kept.set(address, Math.max(encodedDataLength, kept.get(address) ?? 0))
  })

  return async (address) => {
    opened.clear()
    const answer = await page.goto(address)
    if (!answer?.ok()) throw new Error(`${address} answered ${answer?.status()}.`)
    // What the browser still had to say of the page comes before its answer to this.
    await devTools.send('Network.enable')
    const weigh = (urls: string[]) => urls.reduce((sum, url) => sum + (kept.get(url) ?? 0), 0)
    const own = (url: string) => !new URL(url).pathname.startsWith('/assets/')
    return { first: weigh([...opened]), next: weigh([...opened].filter(own)) }
  }
}

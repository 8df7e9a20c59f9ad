import { openToAll } from '~/http/page.server'

/**
 * Keeps the page of offline checking, and what it loads, for when there is no network: with one, the
 * network always answers and what it says is kept.
 */
const WORKER = `
const NAME = 'luring'
const PAGE = '/verifikasi/luring'
addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => {
  const { method, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== location.origin) return
  if (pathname !== PAGE && !pathname.startsWith('/assets/')) return
  event.respondWith(fresh(event.request, pathname))
})
async function fresh(request, path) {
  const kept = await caches.open(NAME)
  try {
    const answer = await fetch(request)
    if (answer.ok) await kept.put(path, answer.clone())
    return answer
  } catch (error) {
    const known = await kept.match(path)
    if (known) return known
    throw error
  }
}
`

export const loader = openToAll(
  () =>
    new Response(WORKER, {
      headers: {
        'Content-Type': 'text/javascript; charset=utf-8',
        'Cache-Control': 'no-cache',
        // The page stands one level above its worker.
        'Service-Worker-Allowed': '/verifikasi/luring',
      },
    }),
)

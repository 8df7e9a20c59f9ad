/** A public document that programs of others read too, from wherever they run. Kept for a minute at most. */
export function openDocument(body: unknown, type: string): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    headers: {
      'Content-Type': type,
      'Cache-Control': 'public, max-age=60',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  })
}

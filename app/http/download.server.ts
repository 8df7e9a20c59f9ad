/**
 * An answer that the browser saves as `fileName` (Indonesian letters and spaces allowed).
 * `type` is the full content type; personal data is never kept by a cache.
 */
export function download(body: string | Uint8Array, fileName: string, type: string): Response {
  const plain = fileName.replace(/[^\w.-]+/g, '-')
  return new Response(body as BodyInit, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Cache-Control': 'no-store',
    },
  })
}

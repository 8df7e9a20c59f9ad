/**
 * Puts the blocks' HTML at their places. A place nobody filled stays empty. Authors cannot write
 * such a place themselves: their angle brackets are escaped.
 */
export function fillPart(html: string, filled: Readonly<Record<string, string>>): string {
  return html.replaceAll(
    /<div data-blok="([a-z0-9-]+)"><\/div>/g,
    (_, id: string) => (Object.hasOwn(filled, id) ? filled[id] : undefined) ?? '',
  )
}

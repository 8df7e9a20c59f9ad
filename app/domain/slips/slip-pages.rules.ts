/** How many slips fit a page with 15 mm margins, two in a row. */
export const SLIPS_PER_PAGE = { a4: 8, f4: 10 } as const

/**
 * Divides slips into printed pages. Each agency begins on a page of its own, so that its pile can be
 * handed over; its units share pages.
 */
export function slipPages<T extends { agency: string }>(
  slips: readonly T[],
  perPage: number,
): T[][] {
  const pages: T[][] = []
  let page: T[] = []
  for (const slip of slips) {
    const [first] = page
    if (!first || page.length === perPage || first.agency !== slip.agency) {
      page = []
      pages.push(page)
    }
    page.push(slip)
  }
  return pages
}

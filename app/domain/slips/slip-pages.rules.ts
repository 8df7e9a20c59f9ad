/** How many slips fit a page with 15 mm margins, two in a row. */
export const SLIPS_PER_PAGE = { a4: 8, f4: 10 } as const

/**
 * Divides slips, sorted by agency, into printed pages. An agency of a page or more has its pages to
 * itself, so that its pile can be handed over, its units sharing them; smaller ones follow and share
 * pages, none of them cut in two by the end of a page.
 */
export function slipPages<T extends { agency: string }>(
  slips: readonly T[],
  perPage: number,
): T[][] {
  const agencies = byAgency(slips)
  const large = agencies.filter(({ length }) => length >= perPage)
  const small = agencies.filter(({ length }) => length < perPage)
  return [...large.flatMap((agency) => inPages(agency, perPage)), ...shared(small, perPage)]
}

/** The agencies of a page, in order, for its heading. */
export function agenciesOf(page: readonly { agency: string }[]): string[] {
  return [...new Set(page.map(({ agency }) => agency))]
}

function byAgency<T extends { agency: string }>(slips: readonly T[]): T[][] {
  const agencies = new Map<string, T[]>()
  for (const slip of slips) {
    const agency = agencies.get(slip.agency)
    if (agency) agency.push(slip)
    else agencies.set(slip.agency, [slip])
  }
  return [...agencies.values()]
}

function inPages<T>(agency: readonly T[], perPage: number): T[][] {
  const count = Math.ceil(agency.length / perPage)
  return Array.from({ length: count }, (_, page) =>
    agency.slice(page * perPage, (page + 1) * perPage),
  )
}

function shared<T>(agencies: readonly T[][], perPage: number): T[][] {
  const pages: T[][] = []
  for (const agency of agencies) {
    const page = pages.find(({ length }) => length + agency.length <= perPage)
    if (page) page.push(...agency)
    else pages.push([...agency])
  }
  return pages
}

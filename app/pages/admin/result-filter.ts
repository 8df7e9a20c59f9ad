import type { ResultFilter } from '~/domain/results/cohort-results.server'

/** The filters of the page Kelulusan as its address carries them; anything not understood is left out. */
export function readResultFilter(params: URLSearchParams): ResultFilter & { page: number } {
  const passed = params.get('hasil')
  const page = params.get('hal') ?? ''
  return {
    search: (params.get('q') ?? '').trim().slice(0, 100),
    agencyId: params.get('opd') || null,
    passed: passed === 'lulus' ? true : passed === 'belum' ? false : null,
    reason: params.get('kurang') || null,
    page: /^\d{1,6}$/u.test(page) ? Number(page) : 1,
  }
}

export type ResultPageFilter = ReturnType<typeof readResultFilter>

/** The query that leads back to these filters, with some of them changed; page 1 unless it is named. */
export function resultQuery(
  filter: ResultPageFilter,
  change: Partial<ResultPageFilter> = {},
): string {
  const next = { ...filter, page: 1, ...change }
  const params = new URLSearchParams()
  if (next.search) params.set('q', next.search)
  if (next.agencyId) params.set('opd', next.agencyId)
  if (next.passed !== null) params.set('hasil', next.passed ? 'lulus' : 'belum')
  if (next.reason) params.set('kurang', next.reason)
  if (next.page > 1) params.set('hal', String(next.page))
  const query = params.toString()
  return query && `?${query}`
}

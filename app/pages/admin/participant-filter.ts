import type { WatchState } from '~/domain/progress/daily-watch.rules'
import type { StaffGroup } from '~db/schema'

/** How each state of a day is called in addresses and on screen. */
export const STATE_WORDS: Record<WatchState, { slug: string; label: string }> = {
  done: { slug: 'selesai', label: 'Selesai' },
  begun: { slug: 'berjalan', label: 'Sedang berjalan' },
  'not-begun': { slug: 'belum-mulai', label: 'Belum mulai' },
  excused: { slug: 'izin', label: 'Izin/penyesuaian' },
  'not-activated': { slug: 'belum-aktif', label: 'Belum mengaktifkan akun' },
}

export const STAFF_GROUP_LABELS: Record<StaffGroup, string> = {
  teknis: 'Teknis',
  guru: 'Guru',
  kesehatan: 'Kesehatan',
}

const isState = (name: string): name is WatchState => Object.hasOwn(STATE_WORDS, name)
const isStaffGroup = (name: string): name is StaffGroup => Object.hasOwn(STAFF_GROUP_LABELS, name)

/** The filters of a list as its address carries them; anything not understood is left out. */
export function readFilter(params: URLSearchParams) {
  const group = params.get('jenis') ?? ''
  const stateSlug = params.get('keadaan')
  const state = Object.keys(STATE_WORDS).find(
    (name) => isState(name) && STATE_WORDS[name].slug === stateSlug,
  )
  return {
    search: (params.get('q') ?? '').trim().slice(0, 100),
    agencyId: params.get('opd') || null,
    staffGroup: isStaffGroup(group) ? group : null,
    state: state && isState(state) ? state : null,
    page: readNumber(params.get('hal')) ?? 1,
    dayNumber: readNumber(params.get('hari')),
  }
}

export type PageFilter = ReturnType<typeof readFilter>

function readNumber(text: string | null): number | null {
  return text && /^\d{1,6}$/u.test(text) ? Number(text) : null
}

/** The query that leads back to these filters, with some of them changed; page 1 unless it is named. */
export function filterQuery(filter: PageFilter, change: Partial<PageFilter> = {}): string {
  const next = { ...filter, page: 1, ...change }
  const params = new URLSearchParams()
  if (next.search) params.set('q', next.search)
  if (next.agencyId) params.set('opd', next.agencyId)
  if (next.staffGroup) params.set('jenis', next.staffGroup)
  if (next.state) params.set('keadaan', STATE_WORDS[next.state].slug)
  if (next.dayNumber) params.set('hari', String(next.dayNumber))
  if (next.page > 1) params.set('hal', String(next.page))
  const query = params.toString()
  return query && `?${query}`
}

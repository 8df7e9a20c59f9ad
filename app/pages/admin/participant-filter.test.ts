import { expect, it } from 'vitest'
import { filterQuery, readFilter } from './participant-filter'

it('reads what it wrote', () => {
  const query = '?q=siti&opd=u1&jenis=guru&keadaan=belum-mulai&hari=7&hal=3'
  const filter = readFilter(new URLSearchParams(query))
  expect(filter).toEqual({
    search: 'siti',
    agencyId: 'u1',
    staffGroup: 'guru',
    state: 'not-begun',
    dayNumber: 7,
    page: 3,
  })
  expect(filterQuery(filter, { page: 3 })).toBe(query)
})

it('leaves out what it does not understand', () => {
  const filter = readFilter(new URLSearchParams('?jenis=toString&keadaan=apa&hari=-1&hal=x'))
  expect(filterQuery(filter)).toBe('')
})

it('goes back to the first page when a filter changes', () => {
  const filter = readFilter(new URLSearchParams('?hal=4'))
  expect(filterQuery(filter, { staffGroup: 'teknis' })).toBe('?jenis=teknis')
})

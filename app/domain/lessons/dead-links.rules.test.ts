import { expect, it } from 'vitest'
import { moduleOf } from '~tests/support/make-module'
import { deadLinks } from './dead-links.rules'

it('names links inside the platform that lead nowhere', () => {
  const body =
    '## Satu [#satu]\n\n[jadwal](/belajar/jadwal?hari=2), [lama](/belajar/lama), [luar](https://bkn.go.id)\n\n[atas](#satu)'
  const module = moduleOf({ lessons: [{ id: 'contoh', body }] })
  const found = deadLinks([module], (path) => path === '/belajar/jadwal')
  expect(found.map(({ path, finding: { line, reason } }) => `${path}:${line} ${reason}`)).toEqual([
    'modul/contoh:12 Tautan /belajar/lama tidak menuju halaman yang ada.',
    'modul/contoh:14 Tautan #satu tidak menuju halaman yang ada.',
  ])
})

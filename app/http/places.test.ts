import { describe, expect, it } from 'vitest'
import { guestActor } from '~/domain/permissions/actor'
import { budi, DAY_SEVEN, rina, siti } from '~tests/support/actors'
import { placeOf, safePath } from './places'
import { readUnsent } from './unsent'

describe('the place of a person', () => {
  it('is where their work begins', () => {
    expect(placeOf(budi())).toBe('/kelola')
    expect(placeOf(rina(['kegiatan']))).toBe('/ajar')
    expect(placeOf(siti({ id: 'e', cohort_id: 'k', person_id: 'p' }))).toBe('/belajar')
    expect(placeOf(guestActor(DAY_SEVEN))).toBe('/akun')
  })
})

describe('a path to go on to', () => {
  it('stays on this platform', () => {
    expect(safePath('/belajar/materi/a?bagian=2')).toBe('/belajar/materi/a?bagian=2')
    for (const path of [
      'https://jahat.example/',
      '//jahat.example/x',
      String.raw`/\jahat.example`,
      String.raw`\\jahat.example`,
      'javascript:alert(1)',
      'belajar',
      '',
      null,
      undefined,
    ]) {
      expect(safePath(path)).toBeNull()
    }
  })

  it('is the only place a kept form is sent to', () => {
    const values = { isi: 'Refleksi saya', pilihan: ['a', 'b'] }
    const text = JSON.stringify({ path: '/belajar/materi/a/b', values })
    expect(readUnsent(text)).toEqual({ path: '/belajar/materi/a/b', values })
    expect(readUnsent(JSON.stringify({ path: '//jahat.example', values }))).toBeNull()
    expect(readUnsent('bukan json')).toBeNull()
    expect(readUnsent(undefined)).toBeNull()
  })
})

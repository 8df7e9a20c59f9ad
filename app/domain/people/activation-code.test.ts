import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeHash, newCode, readCode } from './activation-code.server'
import { deviceLabel } from './device-label.rules'
import { readSignInName } from './sign-in-name.rules'

describe('an activation code', () => {
  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(' ', '-', '', '.', ' - '), fc.boolean(), (gap, small) => {
        const code = newCode()
        const typed = code.replaceAll('-', gap).replaceAll('0', 'O').replaceAll('1', 'l')
        expect(readCode(small ? typed.toLowerCase() : typed)).toBe(code)
      }),
    )
  })

  it('is null for what cannot be one', () => {
    for (const typed of ['', 'K7QF-9XMT', 'K7QF-9XMT-2HWC-1', 'K7QF-9XMT-2HW%', 'U'.repeat(12)]) {
      expect(readCode(typed)).toBeNull()
    }
  })

  it('uses the whole alphabet', () => {
    const letters = new Set(Array.from({ length: 300 }, newCode).join('').replaceAll('-', ''))
    expect(letters.size).toBe(32)
    expect(codeHash(newCode())).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('a sign-in name', () => {
  it('is digits alone, or small letters', () => {
    expect(readSignInName(' 19961130 202521 2 935')).toBe('199611302025212935')
    expect(readSignInName('Siti@Contoh.ID ')).toBe('siti@contoh.id')
  })
})

describe('a device', () => {
  it.each([
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36',
      'Chrome di Android',
    ],
    [
      'Mozilla/5.0 (Linux; Android 13; SM-A145F) SamsungBrowser/25.0 Chrome/121.0',
      'Samsung Internet di Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari di iPhone atau iPad',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/126.0 Safari/537.36 Edg/126.0',
      'Edge di Windows',
    ],
    ['curl/8.0', 'Perangkat tidak dikenal'],
    [null, 'Perangkat tidak dikenal'],
  ])('is named by browser and system', (agent, label) => {
    expect(deviceLabel(agent)).toBe(label)
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMON_PASSWORDS } from './common-passwords'
import { EVERYDAY_WORDS } from './everyday-words'
import { offerPassword } from './offer-password.server'
import { passwordFault, SHORTEST } from './password.rules'

const siti = { name: 'SITI RAHMAWATI', nip: '198909032025212900', number: '40718293' }
const fault = (password: string) => passwordFault(password, siti)

describe('a password', () => {
  it('needs twelve characters, and nothing else of any kind', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: SHORTEST - 1, unit: 'grapheme-ascii' }), (short) => {
        expect(fault(short)).toMatch(/sedikitnya 12 karakter/)
      }),
    )
    expect(fault('jembatan layang hijau')).toBeNull()
    expect(fault('kdjwmzpqlvtr')).toBeNull()
    expect(fault('jembatan layang hijau '.repeat(6))).toBeNull()
    expect(fault('🛶🌾🐟 sungai landak')).toBeNull()
    expect(fault('x1'.repeat(200))).toMatch(/256/)
  })

  it.each([
    'password1234',
    'Password-12345',
    'P4ssw0rd 2025!',
    'aaaaaaaaaaaa',
    '121212121212',
    '123456789012',
    'qwertyuiop123',
    'katasandi2025',
    'sayangkamu123',
    'bismillah 123456',
    'indonesia1945!',
    'Rahasia.Rahasia',
  ])('is refused when many would try it: %s', (password) => {
    expect(fault(password)).toMatch(/paling sering ditebak/)
  })

  it.each([
    'siti rahmawati',
    'Rahmawati1989!',
    'rahmawati 03091989',
    '198909032025212900',
    'siti-40718293',
    'BKPSDM Pontianak 2025',
    'orientasi pontianak',
    'Pontianak-Orientasi-1',
  ])('is refused when it is the person or the place: %s', (password) => {
    expect(fault(password)).toMatch(/mudah ditebak|paling sering/)
  })

  it('may hold a name beside enough else', () => {
    expect(fault('rahmawati menanam durian')).toBeNull()
  })

  it('is refused for every common one, however decorated', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...COMMON_PASSWORDS),
        fc.stringMatching(/^[!?. _-]{0,3}[0-9]{0,4}[!?. _-]{0,3}$/),
        (common, decoration) => {
          const password = common + decoration
          expect(fault(password)).not.toBeNull()
        },
      ),
    )
  })
})

describe('the offered words', () => {
  it('come from at least 1,024 different short words', () => {
    expect(new Set(EVERYDAY_WORDS).size).toBe(EVERYDAY_WORDS.length)
    expect(EVERYDAY_WORDS.length).toBeGreaterThanOrEqual(1024)
    for (const word of EVERYDAY_WORDS) expect(word).toMatch(/^[a-z]{3,10}$/)
  })

  it('are four, always pass the rules and differ each time', () => {
    const offers = Array.from({ length: 200 }, () => offerPassword(siti))
    for (const offer of offers) {
      expect(offer.split('-')).toHaveLength(4)
      expect(fault(offer)).toBeNull()
    }
    expect(new Set(offers).size).toBe(200)
  })
})

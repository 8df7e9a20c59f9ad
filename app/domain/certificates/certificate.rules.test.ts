import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeInWords } from './grade.rules'
import { certifiedHours } from './hours.rules'
import { didDocument, didOf } from './issuer.rules'
import { maskName } from './mask-name.rules'
import { certificateNumber, numberFault, seriesOf } from './number.rules'
import { proofOf, proofText, readProof } from './proof.rules'
import { dateRange, nipInGroups } from './drawing/words'
import { readProgramme } from '../programmes/programme-files.server'

describe('a number', () => {
  it.each([
    ['{nomor}/ORI-PPPK/BKPSDM/{tahun}', 214, '214/ORI-PPPK/BKPSDM/2025'],
    ['{nomor:0000}/{bulan}/{tahun}', 7, '0007/VII/2025'],
  ])('of %s', (template, serial, number) => {
    expect(numberFault(template)).toBeNull()
    expect(certificateNumber(template, serial, '2025-07-09')).toBe(number)
  })

  it.each([
    ['ORI/{tahun}', 'memuat {nomor} satu kali'],
    ['{nomor}-{nomor}/{tahun}', 'memuat {nomor} satu kali'],
    ['{nomor}/ORI', 'memuat {tahun}'],
    ['{nomor}/{kode}/{tahun}', '"{kode}" tidak dikenal'],
  ])('template %s is refused with what is missing', (template, reason) => {
    expect(numberFault(template)).toContain(reason)
  })

  it('is another one for another serial, whatever the template', () => {
    const templates = fc.constantFrom('{nomor}/A/{tahun}', '{nomor:000}/{bulan}/{tahun}')
    const serial = fc.integer({ min: 1, max: 99_999 })
    fc.assert(
      fc.property(templates, serial, serial, (template, a, b) => {
        const of = (one: number) => certificateNumber(template, one, '2025-07-09')
        expect(of(a) === of(b)).toBe(a === b)
      }),
    )
    expect(seriesOf('{nomor:000}/A/{tahun}')).toBe(seriesOf('{nomor}/A/{tahun}'))
  })

  it('comes from the programme’s own file', async () => {
    const programme = await readProgramme('content', 'orientasi-pppk')
    expect(programme.certificate?.nomor).toBe('{nomor}/ORI-PPPK/BKPSDM/{tahun}')
  })
})

it('hours are whole halves and never more than was taught', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (minutes) => {
      const hours = certifiedHours(minutes)
      expect(Number.isInteger(hours * 2)).toBe(true)
      expect(hours * 45).toBeLessThanOrEqual(minutes)
      expect((hours + 0.5) * 45).toBeGreaterThan(minutes)
    }),
  )
})

it('a proof reads back as it was written, through an address and through broken lines', () => {
  const day = fc.constantFrom('2025-06-10', '2025-07-08')
  const facts = fc.record({
    code: fc.string(),
    number: fc.string(),
    name: fc.string({ unit: 'grapheme' }),
    programme: fc.string(),
    from: day,
    to: day,
    hours: fc.integer({ min: 0, max: 200 }).map((half) => half / 2),
    issuedOn: day,
  })
  fc.assert(
    fc.property(facts, fc.uint8Array({ minLength: 64, maxLength: 64 }), (given, signature) => {
      const text = proofOf(proofText('kunci', given), signature)
      const read = readProof(
        `https://contoh.id/verifikasi/luring#${text.slice(0, 30)}\n${text.slice(30)}`,
      )
      expect(read?.facts).toEqual(given)
      expect(read?.signature).toEqual(new Uint8Array(signature))
    }),
  )
  fc.assert(fc.property(fc.string(), (text) => void readProof(text)))
})

it('words of the sheet', () => {
  expect(dateRange('2025-06-10', '2025-07-08')).toBe('10 Juni s.d. 8 Juli 2025')
  expect(dateRange('2025-06-10', '2025-06-13')).toBe('10 s.d. 13 Juni 2025')
  expect(dateRange('2025-12-30', '2026-01-02')).toBe('30 Desember 2025 s.d. 2 Januari 2026')
  expect(nipInGroups('198909032025212900')).toBe('19890903 202521 2 900')
  expect(['III/a', 'iv / b', 'IX', 'Lain'].map(gradeInWords)).toEqual([
    'Penata Muda (III/a)',
    'Pembina Tingkat I (IV/b)',
    'Golongan IX',
    'Lain',
  ])
  expect(maskName('dr. Siti Rahmawati, S.Ked.')).toBe('S••• R•••')
})

it('the issuer is named by the public address, its port included', () => {
  expect(didOf('https://orientasi.pontianak.go.id')).toBe('did:web:orientasi.pontianak.go.id')
  expect(didDocument('http://localhost:3000', []).id).toBe('did:web:localhost%3A3000')
})

it('the rules for checking import nothing that a browser lacks', () => {
  for (const file of ['proof.rules.ts', 'check-proof.rules.ts']) {
    const source = readFileSync(`app/domain/certificates/${file}`, 'utf8')
    expect(source).not.toMatch(/from '(node:|~|\.\.\/)|\bBuffer\b/)
  }
})

import { describe, expect, it } from 'vitest'
import { readEmail } from './email.rules'
import { readPhone, whatsAppNumber } from './phone.rules'

describe('readPhone', () => {
  it.each([
    ['081251369157', '081251369157'],
    ['+62 81220377947', '081220377947'],
    ['6281220377947', '081220377947'],
    ['81220377947', '081220377947'],
    ['0812-2037-7947 / 0813 1111 2222', '081220377947'],
    ['(0561) 736123', '0561736123'],
    ['-', null],
    ['', null],
    ['12345', null],
    ['menyusul', null],
  ])('%s is %s', (written, phone) => expect(readPhone(written)).toBe(phone))

  it('has a form for WhatsApp, a landline has none', () => {
    expect(whatsAppNumber('081220377947')).toBe('6281220377947')
    expect(whatsAppNumber('0561736123')).toBeNull()
    expect(whatsAppNumber(null)).toBeNull()
  })
})

describe('readEmail', () => {
  it.each([
    ['Siti.Rahmawati@Contoh.ID ', 'siti.rahmawati@contoh.id'],
    ['bukan-email', null],
    ['dua@contoh.id, tiga@contoh.id', null],
    ['a..b@contoh.id', null],
    ['=cmd@contoh.id', null],
  ])('%s is %s', (written, email) => expect(readEmail(written)).toBe(email))
})

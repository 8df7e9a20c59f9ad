import { expect, it } from 'vitest'
import { codeMessage, whatsAppLink } from './code-message.rules'

const text = codeMessage({
  name: 'Siti Rahmawati, S.Pd.',
  code: 'K7QF-9XMT-2HWC',
  expiresAt: '2025-07-02T02:00:00.000Z',
  activationUrl: 'https://orientasi.pontianak.go.id/aktivasi',
})

it('says whom, the code, where to go and until when', () => {
  expect(text).toContain('Yth. Siti Rahmawati, S.Pd.,')
  expect(text).toContain('https://orientasi.pontianak.go.id/aktivasi?kode=K7QF-9XMT-2HWC')
  expect(text).toContain('sampai Rabu, 2 Juli 2025')
})

it('opens WhatsApp at a mobile number with the text ready', () => {
  const link = new URL(whatsAppLink('081256000001', text) ?? '')
  expect(link.origin + link.pathname).toBe('https://wa.me/6281256000001')
  expect(link.searchParams.get('text')).toBe(text)
  expect(whatsAppLink('0561733041', text)).toBeNull()
  expect(whatsAppLink(null, text)).toBeNull()
})

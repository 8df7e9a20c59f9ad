import type { Instant } from '~db/schema'
import { dayOf } from '../clock'
import { dayInWords } from '../schedule/day-words.rules'
import { whatsAppNumber } from './phone.rules'

/**
 * The message that carries a new one-time code to its person. `activationUrl` is the address of
 * `/aktivasi`; the code rides in its query, which logs drop.
 */
export function codeMessage(input: {
  name: string
  code: string
  expiresAt: Instant
  activationUrl: string
}): string {
  return [
    `Yth. ${input.name},`,
    `Berikut kode baru Anda untuk Orientasi ASN Pontianak: ${input.code}`,
    `Buka ${input.activationUrl}?kode=${input.code} lalu buat kata sandi Anda sendiri.`,
    `Kode berlaku sampai ${dayInWords(dayOf(input.expiresAt))} dan hanya untuk Anda. BKPSDM tidak pernah menanyakan kata sandi.`,
  ].join('\n\n')
}

/** Opens WhatsApp at the person's number with the text ready; null without a mobile number. */
export function whatsAppLink(phone: string | null, text: string): string | null {
  const number = whatsAppNumber(phone)
  return number && `https://wa.me/${number}?text=${encodeURIComponent(text)}`
}

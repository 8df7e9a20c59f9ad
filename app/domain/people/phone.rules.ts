/**
 * The canonical telephone number, `08…` with digits only, or null when nothing in the text is one.
 * Accepts `+62 812-…`, `62812…`, a number that lost its zero in Excel (`812…`) and the first of several.
 */
export function readPhone(written: string): string | null {
  for (const part of written.split(/[/;,]|\bdan\b|\batau\b/i)) {
    const digits = part.replace(/[\s().+-]/g, '')
    const national = digits.replace(/^(?:00)?62/, '0').replace(/^8/, '08')
    if (/^0\d{8,13}$/.test(national) && !national.startsWith('00')) return national
  }
  return null
}

/** The number as wa.me links want it: `62812…`, or null for a number that cannot be a mobile one. */
export function whatsAppNumber(phone: string | null): string | null {
  return phone?.startsWith('08') ? `62${phone.slice(1)}` : null
}

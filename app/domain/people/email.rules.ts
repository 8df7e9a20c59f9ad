/** One plain address in lower case, or null. Looser than the standard allows, stricter than a typo. */
export function readEmail(written: string): string | null {
  const address = written.trim().toLowerCase()
  const plain = /^[a-z0-9._%+'-]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(address)
  return plain && address.length <= 254 && !address.includes('..') ? address : null
}

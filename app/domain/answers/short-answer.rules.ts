/**
 * Whether a typed answer says what the author accepts: capitals, spaces and full stops at the end do
 * not matter, and `*` in the accepted text stands for anything.
 */
export function sameWords(accepted: string, given: string): boolean {
  const pieces = normal(accepted).split('*')
  const text = normal(given)
  if (text === '') return false
  if (pieces.length === 1) return text === pieces[0]
  const first = pieces[0] ?? ''
  const last = pieces.at(-1) ?? ''
  if (!text.startsWith(first) || !text.endsWith(last)) return false
  // Walked by hand: a pattern with many stars would make a regular expression take for ever.
  let from = first.length
  for (const piece of pieces.slice(1, -1)) {
    const at = text.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return from <= text.length - last.length
}

const normal = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/\s*\.+$/, '')

/** `1.500`, `1.500,5`, `12,5`, `12.5` and `-3` as people in Indonesia type them; null for anything else. */
export function readNumber(text: string): number | null {
  const typed = text.replaceAll(/\s/g, '').replace('−', '-')
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(typed)) {
    return Number(typed.replaceAll('.', '').replace(',', '.'))
  }
  return /^-?\d+([.,]\d+)?$/.test(typed) ? Number(typed.replace(',', '.')) : null
}

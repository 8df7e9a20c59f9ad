const TAG = /(<[^>]*>)/
/** Longer words may break, or they would not fit a narrow phone at 200 % text. */
const LONGEST = 16
const JOINED =
  /\p{L}+-\p{L}+|\d{1,2} (?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)/gu

/**
 * Lesson HTML in which joined words (undang-undang, sehari-hari) and a day with its month are not
 * broken between two lines. Tags are left as they are.
 */
export function joinWords(html: string): string {
  return html
    .split(TAG)
    .map((piece) => (piece.startsWith('<') ? piece : piece.replaceAll(JOINED, joined)))
    .join('')
}

function joined(words: string): string {
  return words.length > LONGEST ? words : `<span class="nowrap">${words}</span>`
}

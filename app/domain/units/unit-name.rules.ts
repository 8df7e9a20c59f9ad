/** Short forms that offices use for the same words. */
const SHORT_FORMS: [RegExp, string][] = [
  [/\bsdn\b/g, 'sd negeri'],
  [/\bsmpn\b/g, 'smp negeri'],
  [/\btkn\b/g, 'tk negeri'],
  [/\buptd\b/g, 'upt'],
  [/\bpkm\b/g, 'puskesmas'],
  [/\bdinkes\b/g, 'dinas kesehatan'],
  [/\bdisdikbud\b/g, 'dinas pendidikan dan kebudayaan'],
  [/\bsatpol ?pp\b/g, 'satuan polisi pamong praja'],
  [/\bsetda\b/g, 'sekretariat daerah'],
  [/\bsetwan\b/g, 'sekretariat dprd'],
  [/\bbkpsdm\b/g, 'badan kepegawaian dan pengembangan sumber daya manusia'],
  [/\bkec\b/g, 'kecamatan'],
  [/\bkel\b/g, 'kelurahan'],
]

/**
 * The same unit however an office writes it: `UPTD. PUSKESMAS GG. SEHAT` and `upt puskesmas gg sehat`.
 * For comparing only; screens show the name as first written.
 */
export function unitKey(name: string): string {
  let key = name
    .toLowerCase()
    .replace(/&/g, ' dan ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  for (const [short, full] of SHORT_FORMS) key = key.replace(short, full)
  // "Dinas Kesehatan Kota Pontianak" is the same office; "SD Negeri 15 Pontianak Kota" is a district.
  key = key.replace(/(?: pemerintah)? kota pontianak$/, '')
  return /^puskesmas\b/.test(key) ? `upt ${key}` : key
}

const SMALL_WORDS = new Set(['dan', 'di', 'ke', 'dari', 'untuk', 'pada'])
const ACRONYMS =
  /^(?:sd|sdn|smp|smpn|tk|tkn|paud|skb|rsud|upt|uptd|dprd|bkpsdm|opd|i{1,3}|iv|vi{0,3}|ix|x)$/

/** A name typed in capitals, eased: `DINAS PENDIDIKAN DAN KEBUDAYAAN`, `RSUD`, `PERUMNAS II`. Others stay. */
export function unitTitle(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name
    .toLowerCase()
    .split(' ')
    .map((word, index) => {
      if (ACRONYMS.test(word.replace(/[^a-z]/g, ''))) return word.toUpperCase()
      if (index > 0 && SMALL_WORDS.has(word)) return word
      return word.replace(/^(\P{L}*)(\p{L})/u, (_, before, letter) => before + letter.toUpperCase())
    })
    .join(' ')
}

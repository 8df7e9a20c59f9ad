import { COMMON_PASSWORDS } from './common-passwords'

/** Length alone, no composition rules: NIST SP 800-63B and OWASP ASVS 5.0, 6.2.1 and 6.2.5. */
export const SHORTEST = 12
const LONGEST = 256
/** At least this much must be left once what anybody would try first is taken away. */
const LEFT_OVER = 8

/** What a stranger knows about a person; not to be used as their password. */
export interface KnownFacts {
  name: string
  nip: string | null
  number: string
}

const PLACE_WORDS = ['pontianak', 'orientasi', 'bkpsdm', 'khatulistiwa', 'kotapontianak']

/** Why this password may not be used, in words for the person, or null when it may. */
export function passwordFault(password: string, person: KnownFacts): string | null {
  const length = [...password].length
  if (length < SHORTEST) {
    return `Kata sandi memerlukan sedikitnya ${SHORTEST} karakter; yang Anda tulis ${length}.`
  }
  if (length > LONGEST) return `Kata sandi paling panjang ${LONGEST} karakter.`
  const bare = withoutDecoration(password)
  if (new Set(password).size < 5 || without(COMMON_PASSWORDS, bare) < LEFT_OVER) {
    return 'Kata sandi ini termasuk yang paling sering ditebak. Pilih yang lain, misalnya empat kata yang tidak berkaitan.'
  }
  if (without([...COMMON_PASSWORDS, ...personalWords(person)], bare) < LEFT_OVER) {
    return 'Kata sandi ini mudah ditebak karena terutama berisi nama, NIP, nomor, atau nama instansi Anda. Pilih kata lain.'
  }
  return null
}

/** Letters and digits alone, small: spaces, dots and capitals hide nothing from a guesser. */
const withoutDecoration = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** How many characters are left when these words are taken out, the longest first, as written or in "leet". */
function without(words: readonly string[], text: string): number {
  const longestFirst = words.toSorted((a, b) => b.length - a.length)
  const left = (start: string) =>
    longestFirst.reduce((rest, word) => rest.replaceAll(word, ''), start).length
  return Math.min(left(text), left(plainLetters(text)))
}

const LEET: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' }
const plainLetters = (text: string) => text.replaceAll(/[013457]/g, (digit) => LEET[digit] ?? digit)

function personalWords({ name, nip, number }: KnownFacts): string[] {
  const names = name.toLowerCase().split(/[^\p{L}]+/u)
  const birthDay = nip ? [nip.slice(0, 8), nip.slice(6, 8) + nip.slice(4, 6) + nip.slice(0, 4)] : []
  return [...PLACE_WORDS, ...names, nip ?? '', ...birthDay, number].filter(
    (word) => word.length >= 4,
  )
}

/** Names as offices write them: capitals, titles inside the name, stray spaces. */
export interface NameParts {
  /** Without titles, otherwise as written. */
  name: string
  titleFront: string
  titleBack: string
}

/** Titles that stand before a name, by their letters; the value is how they are printed. */
const FRONT_TITLES: Record<string, string> = {
  drg: 'drg.',
  drh: 'drh.',
  prof: 'Prof.',
  ir: 'Ir.',
  drs: 'Drs.',
  dra: 'Dra.',
  h: 'H.',
  hj: 'Hj.',
  kh: 'K.H.',
  ns: 'Ns.',
  apt: 'apt.',
}

/** Titles often typed in capitals, with the spelling the universities use. */
const BACK_TITLES = new Map(
  (
    'S.Pd. S.Pd.SD. S.Pd.I. S.Ag. S.Sos. S.Kom. S.E. S.H. S.T. S.Si. S.P. S.Kep. S.Farm. S.AP. S.IP. ' +
    'S.K.M. S.Gz. S.Ked. S.I.Kom. S.Psi. S.Hum. S.S. S.ST. S.Tr.Keb. S.Tr.Kep. A.Md. A.Md.Keb. A.Md.Kep. ' +
    'A.Md.Gz. A.Md.Farm. A.Md.Kes. M.Pd. M.Pd.I. M.Si. M.M. M.H. M.Kom. M.T. M.Kes. M.AP. M.Ag. Ners Apt.'
  )
    .split(' ')
    .map((title) => [lettersOf(title), title]),
)

/** Takes the titles out: `dr. SITI AMINAH, S.Ked.` gives `SITI AMINAH`, `dr.` and `S.Ked.`. */
export function splitName(written: string): NameParts {
  const [beforeComma = '', ...afterComma] = tidy(written).split(',')
  const words = beforeComma.trim().split(' ')
  const front: string[] = []
  while (words.length > 1) {
    const title = frontTitle(words[0]!)
    if (!title) break
    front.push(title)
    words.shift()
  }
  const back: string[] = []
  while (words.length > 1 && isBackTitle(words.at(-1)!)) back.unshift(words.pop()!)
  back.push(...afterComma.map((title) => title.trim()).filter(Boolean))
  return {
    name: words.join(' '),
    titleFront: front.join(' '),
    titleBack: back.map(spellBackTitle).join(', '),
  }
}

/** `A.MD.KEB` becomes `A.Md.Keb.`; an unknown title stays as it is written. */
export function spellBackTitle(written: string): string {
  return BACK_TITLES.get(lettersOf(written)) ?? tidy(written)
}

function frontTitle(word: string): string | null {
  const letters = lettersOf(word)
  // "dr." is a physician, "Dr." a doctorate: only the case tells them apart.
  if (letters === 'dr' && word.endsWith('.')) return word.startsWith('d') ? 'dr.' : 'Dr.'
  if (!Object.hasOwn(FRONT_TITLES, letters)) return null
  // A bare H or R is an initial; the others are titles with or without their dot.
  return word.endsWith('.') || letters.length > 2 ? FRONT_TITLES[letters]! : null
}

function isBackTitle(word: string): boolean {
  return word.includes('.') && BACK_TITLES.has(lettersOf(word)) && lettersOf(word).length > 1
}

function lettersOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z]/g, '')
}

const UNTIDY = /^\s|\s$|\s\s|[^\S ]|\p{Cc}|[\u200b-\u200f\u2060\ufeff\u00ad]/u

/** Ordinary spaces, no invisible characters, no control characters (PostgreSQL keeps no zero byte). */
export function tidy(text: string): string {
  if (!UNTIDY.test(text)) return text
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/\p{Cc}/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim()
}

const PARTICLES = new Set(['bin', 'binti', 'van', 'von', 'de', 'der'])

/** `SITI AL-QADRIE BINTI MA'RUF` becomes `Siti Al-Qadrie binti Ma'ruf`; mixed case is left as written. */
export function titleCaseName(name: string): string {
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name
  return name
    .toLowerCase()
    .split(' ')
    .map((word, index) => (index > 0 && PARTICLES.has(word) ? word : capitalise(word)))
    .join(' ')
}

function capitalise(word: string): string {
  if (/^i{2,3}$|^iv$/.test(word)) return word.toUpperCase()
  return word
    .replace(
      /(^|[-.(])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replace(
      /^(\p{L})'(\p{L})/u,
      (_, first: string, next: string) => `${first}'${next.toUpperCase()}`,
    )
}

/** The same name however it is capitalised or spaced: for comparing, never for showing. */
export function nameKey(name: string): string {
  return tidy(name).toLowerCase()
}

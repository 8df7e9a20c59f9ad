/** Dots that end no sentence. */
const SHORT =
  /(?:\b(?:No|Jl|dll|dsb|dst|mis|hlm|Rp|Drs|[Dd]r|Ir|St|a\.n|u\.b|u\.p|s\.d|S\.Pd|\p{Lu}))\.$/u

/** The sentences of a paragraph; line breaks of the source are spaces. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let sentence = ''
  for (const piece of text
    .replaceAll(/\s+/g, ' ')
    .split(/(?<=[.?!…]["”’')\]]*)\s(?=["“‘(]?[\p{Lu}\d])/u)) {
    sentence = sentence === '' ? piece : `${sentence} ${piece}`
    if (SHORT.test(piece)) continue
    sentences.push(sentence)
    sentence = ''
  }
  if (sentence !== '') sentences.push(sentence)
  return sentences.map((one) => one.trim()).filter(Boolean)
}

/** Words are what has a letter or a digit in it. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length

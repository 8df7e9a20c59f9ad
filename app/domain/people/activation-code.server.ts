import { createHash, randomInt } from 'node:crypto'

/** Crockford's alphabet: no I, L, O, U, which are misread by hand and by eye. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Twelve letters of five bits: 60 random bits. */
const LENGTH = 12

/** A new code in groups of four: `K7QF-9XMT-2HWC`. */
export function newCode(): string {
  return inGroups(newLetters(LENGTH))
}

/** Random letters of the alphabet that survives being read aloud and written down. */
export function newLetters(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

/**
 * A typed code in its one form, or null when it cannot be a code: case, spaces and dashes do not
 * matter; O counts as 0, I and L as 1.
 */
export function readCode(typed: string): string | null {
  const letters = readLetters(typed, LENGTH)
  return letters && inGroups(letters)
}

/** As many letters as asked for, however they were typed; null when they are not. */
export function readLetters(typed: string, length: number): string | null {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[\s\-–—.]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const possible =
    letters.length === length && [...letters].every((letter) => ALPHABET.includes(letter))
  return possible ? letters : null
}

/** What is stored: a code has too many bits to guess, so a fast hash is enough. */
export function codeHash(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}

const inGroups = (letters: string) => letters.replaceAll(/(.{4})(?=.)/g, '$1-')

/**
 * A typed sign-in name in the form in which it is stored: a NIP or participant number as digits
 * (spaces, dots and dashes dropped), an e-mail in lower case.
 */
export function readSignInName(typed: string): string {
  const text = typed.trim()
  const digits = text.replaceAll(/[\s.-]/g, '')
  return /^\d+$/.test(digits) ? digits : text.toLowerCase()
}

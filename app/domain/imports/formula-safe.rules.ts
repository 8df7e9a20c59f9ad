/**
 * Text that no spreadsheet runs as a formula, however the file is converted later (OWASP ASVS 1.2.10).
 * An apostrophe goes before `=`, `@`, tab and return, and before `+` and `-` unless a telephone number
 * or a lone dash follows; reading an import drops it again.
 */
export function formulaSafe(text: string): string {
  const risky = /^[=@\t\r]/.test(text) || (/^[+-]/.test(text) && !/^[+-]?[\d\s().-]*$/.test(text))
  return risky ? `'${text}` : text
}

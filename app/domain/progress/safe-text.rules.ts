/** First characters that a spreadsheet may take for a formula (ASVS 1.2.10). */
const RISKY = /^[=+\-@\t\r]/u

/** The text with an apostrophe before anything a spreadsheet could run; the import drops it again. */
export function safeText(text: string): string {
  return RISKY.test(text) ? `'${text}` : text
}

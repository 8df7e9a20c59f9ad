/** https:, mailto:, a path of this site, or a place on the page. A second slash or a backslash would leave the site. */
const ALLOWED = /^(?:https:\/\/[^\s\\]+|mailto:[^\s\\]+|\/(?![/\\])[^\s\\]*|#[^\s\\]*)$/i

export const isAllowedLink = (url: string): boolean => ALLOWED.test(url)

/** What to write instead of an address that is refused. */
export function linkFix(url: string): string {
  if (/^http:\/\//i.test(url)) {
    const host = url.slice('http://'.length).slice(0, 80)
    return `Tulis [${host}](https://${host}).`
  }
  return 'Pakai alamat yang diawali https://, mailto:, / (halaman di sini), atau # (bagian halaman ini).'
}

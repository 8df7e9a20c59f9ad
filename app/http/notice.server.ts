import { readCookie } from './cookies.server'

const COOKIE = 'pemberitahuan'
const LONGEST = 600

/**
 * A `Set-Cookie` value that shows `text` once, on the next page. The browser carries it, so no row
 * is written; it is shown as text and proves nothing.
 */
export function noticeCookie(text: string): string {
  const value = Buffer.from(text.slice(0, LONGEST)).toString('base64url')
  return `${COOKIE}=${value}; Max-Age=120; Path=/; HttpOnly; SameSite=Lax`
}

/** The notice a request brings along, or null. */
export function readNotice(request: Request): string | null {
  const value = readCookie(request.headers.get('Cookie'), COOKIE)
  return value ? Buffer.from(value, 'base64url').toString('utf8').slice(0, LONGEST) : null
}

export const CLEAR_NOTICE = `${COOKIE}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax`

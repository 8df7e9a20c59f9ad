import type { Actor } from '~/domain/permissions/actor'

/** Where a signed-in person's work begins. */
export function placeOf(actor: Actor): string {
  if (actor.administrator) return '/kelola'
  if (actor.learnsIn.length > 0) return '/belajar'
  if (actor.trainerOf.length > 0) return '/ajar'
  return '/akun'
}

/** A path of this platform to go on to, or null: never another site's address. */
export function safePath(path: string | null | undefined): string | null {
  if (!path?.startsWith('/')) return null
  const base = 'http://orientasi.invalid'
  if (!URL.canParse(path, base)) return null
  const url = new URL(path, base)
  return url.origin === base ? url.pathname + url.search : null
}

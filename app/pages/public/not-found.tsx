import { notFound } from '~/domain/refusal'
import { openToAll } from '~/http/page.server'

/** Every address that is none of ours. */
export const loader = openToAll(() => notFound())

export default function NotFoundPage() {
  return null
}

import { guidePicture } from '~/domain/guides/guide-shelf.server'
import { openToAll } from '~/http/page.server'

/** A picture of a guide, named by the hash of its bytes: whoever may see it may keep it for ever. */
export const loader = openToAll(async ({ actor, env, params }) => {
  const { type, bytes } = await guidePicture(actor, {
    guideId: params.guide!,
    hash: params.hash!,
    contentDir: env.contentDir,
  })
  return new Response(bytes as BodyInit, {
    headers: { 'Content-Type': type, 'Cache-Control': 'private, max-age=31536000, immutable' },
  })
})

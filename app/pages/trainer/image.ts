import { readImage } from '~/domain/lessons/read-image.server'
import { forActor } from '~/http/page.server'

/** An image of a lesson, named by the hash of its bytes: whoever may see it may keep it for ever. */
export const loader = forActor(async ({ db, actor, params }) => {
  const { type, bytes } = await readImage(db, actor, params.hash!)
  return new Response(bytes as BodyInit, {
    headers: {
      'Content-Type': type,
      'Cache-Control': 'private, max-age=31536000, immutable',
    },
  })
})

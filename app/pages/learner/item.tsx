import { redirect } from '@remix-run/node'
import { findResumePart } from '~/domain/progress/lesson-part.server'
import { forLearner } from '~/http/page.server'

/** Opens a lesson where its reader left it, on whatever device. */
export const loader = forLearner(async ({ db, actor, enrolmentId, params }) => {
  const itemId = params.item!
  const partId = await findResumePart(db, actor, { enrolmentId, itemId })
  return redirect(`/belajar/materi/${itemId}/${partId}`)
})

/** Never drawn. Without a component a refusal would be answered bare, not as an error page. */
export default function Item() {
  return null
}

import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node'
import type { Actor } from '~/domain/permissions/actor'
import { forbidden, invalid } from '~/domain/refusal'
import type { Access } from './page.server'
import { isStorageFailure, refusedReply } from './refusals.server'
import { visitOf } from './visit.server'

interface EndpointArgs extends Pick<AppLoadContext, 'db'> {
  actor: Actor
  /** The JSON that came; whoever takes it checks it. */
  body: unknown
}

/**
 * An address for our own scripts, for who learns somewhere: JSON comes in, JSON goes out, also when
 * it is refused or nobody is signed in (401). The server has checked origin and size before.
 */
export function endpointForLearner<Result>(work: (args: EndpointArgs) => Promise<Result>) {
  const answer = async ({ request, context }: ActionFunctionArgs): Promise<Response> => {
    try {
      const visit = await visitOf(context, request)
      if (!visit) {
        const reason = 'Sesi Anda sudah berakhir. Masuk lagi agar jawaban Anda terkirim.'
        return Response.json({ reason }, { status: 401 })
      }
      if (!visit.learning) forbidden('Hanya peserta yang mengirim jawaban.')
      const body = await readJson(request)
      return Response.json(await work({ db: context.db, actor: visit.actor, body }))
    } catch (error) {
      if (isStorageFailure(error)) context.log.error({ err: error }, 'storage failed')
      const reply = refusedReply(error)
      if (!reply) throw error
      return reply
    }
  }
  return Object.assign(answer, { access: 'learner' satisfies Access as Access })
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json()
  } catch {
    invalid('Kiriman ini tidak terbaca. Muat ulang halamannya, lalu coba lagi.')
  }
}

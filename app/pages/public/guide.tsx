import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { guidePage, type GuidePage as Guide } from '~/domain/guides/guide-shelf.server'
import { Refusal } from '~/domain/refusal'
import { openToAll } from '~/http/page.server'
import { formatDayNoWeekday } from '~/ui/format'
import '~/ui/theme/guide.css'
import { GuideFrame } from './guide-frame'
import { guideVisitor } from './guide-visitor.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.guide.title ?? 'Panduan'} · Orientasi ASN Pontianak` },
]

export const loader = openToAll(async ({ actor, env, params, seeOther }) => {
  const guideId = params.guide!
  const guide = await guidePage(actor, { guideId, contentDir: env.contentDir }).catch(
    (refusal: unknown) => {
      // Whom a guide for staff is refused may be staff who has not signed in yet.
      const signIn = !actor.personId && refusal instanceof Refusal && refusal.kind === 'forbidden'
      throw signIn ? seeOther(`/masuk?ke=${encodeURIComponent(`/panduan/${guideId}`)}`) : refusal
    },
  )
  return { visitor: guideVisitor(actor), guide }
})

export default function GuidePage() {
  const { visitor, guide } = useLoaderData<typeof loader>()
  return (
    <GuideFrame
      visitor={visitor}
      title={guide.title}
      lead={guide.summary}
      crumbs={[{ href: '/panduan', label: 'Panduan' }]}
    >
      <div className="guide">
        <Contents parts={guide.parts} />
        {guide.parts.map(({ partId, title, html }) => (
          <section key={partId} id={partId} aria-labelledby={`${partId}-judul`}>
            <h2 id={`${partId}-judul`}>{title}</h2>
            <div className="lesson" dangerouslySetInnerHTML={{ __html: html }} />
          </section>
        ))}
        <p className="text-sm text-ink-3">
          Dicocokkan dengan aplikasi pada {formatDayNoWeekday(guide.checkedOn)}.
        </p>
      </div>
    </GuideFrame>
  )
}

function Contents({ parts }: Pick<Guide, 'parts'>) {
  return (
    <nav aria-label="Isi panduan" className="no-print guide-contents">
      <ol>
        {parts.map(({ partId, title }) => (
          <li key={partId}>
            <a href={`#${partId}`} className="link">
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

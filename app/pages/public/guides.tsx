import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { guidesFor } from '~/domain/guides/guide-shelf.server'
import { openToAll } from '~/http/page.server'
import { GuideFrame } from './guide-frame'
import { guideVisitor } from './guide-visitor.server'

export const meta: MetaFunction = () => [{ title: 'Panduan · Orientasi ASN Pontianak' }]

export const loader = openToAll(async ({ actor, env }) => ({
  visitor: guideVisitor(actor),
  guides: await guidesFor(actor, env.contentDir),
}))

export default function GuidesPage() {
  const { visitor, guides } = useLoaderData<typeof loader>()
  return (
    <GuideFrame
      visitor={visitor}
      title="Panduan"
      lead="Langkah demi langkah, dengan gambar dari layar yang sebenarnya."
    >
      <ul className="max-w-xl border-t border-line">
        {guides.map(({ id, title, summary }) => (
          <li key={id} className="border-b border-line py-3">
            <a href={`/panduan/${id}`} className="link inline-block py-2 text-lg font-semibold">
              {title}
            </a>
            <p className="text-ink-2">{summary}</p>
          </li>
        ))}
        {visitor.readsDrafts && (
          <li className="border-b border-line py-3">
            <a href="/panduan/blok" className="link inline-block py-2 text-lg font-semibold">
              Panduan blok
            </a>
            <p className="text-ink-2">
              Semua blok untuk menulis materi, dengan contoh dan tulisannya.
            </p>
          </li>
        )}
      </ul>
    </GuideFrame>
  )
}

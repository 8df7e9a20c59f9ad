import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { blockGuide } from '~/domain/lessons/block-guide.server'
import { forTrainer } from '~/http/page.server'
import { blockFiles } from '~/lesson-blocks/example-files'
import examplePicture from '~/lesson-blocks/picture/alur-cuti.png'
import { TrainerShell } from '~/ui/shell/trainer-shell'
import { GuideEntry } from './guide-entry'
import { guideHtml } from './guide-html.server'

export const meta: MetaFunction = () => [{ title: 'Panduan blok · Orientasi ASN Pontianak' }]

/** The picture of the example is an asset of the program, not an image of a lesson. */
const PICTURE = { hash: 'contoh', width: 640, height: 200 }

export const loader = forTrainer(async ({ db, actor }) => {
  const blocks = await blockGuide(db, actor, {
    filesOf: blockFiles,
    pictures: new Map([['alur-cuti.png', PICTURE]]),
  })
  return {
    person: { name: actor.name, administrator: actor.administrator },
    blocks: blocks.map(({ part, opening, ...block }) => ({
      ...block,
      html: guideHtml({ part, opening }).replaceAll(`/berkas/${PICTURE.hash}`, examplePicture),
    })),
  }
})

export default function BlockGuidePage() {
  const { person, blocks } = useLoaderData<typeof loader>()
  return (
    <TrainerShell
      current="materi"
      title="Panduan blok"
      lead="Semua blok yang dapat dipakai di materi: kegunaannya, contohnya, dan cara menulisnya. Contoh di sini tidak menyimpan jawaban."
      crumbs={[{ href: '/ajar', label: 'Materi' }]}
      person={person}
    >
      <nav aria-label="Daftar blok" className="no-print mb-8">
        <ul className="flex flex-wrap gap-x-5">
          {blocks.map(({ name, folder }) => (
            <li key={name}>
              <a href={`#${folder}`} className="link inline-block py-2 pointer-coarse:py-2.5">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {blocks.map((block) => (
        <GuideEntry key={block.name} {...block} />
      ))}
    </TrainerShell>
  )
}

import type { GuideBlock } from '~/domain/lessons/block-guide.server'
import { ScrollRegion } from '~/ui/scroll-region'
import { Table } from '~/ui/table'

/** One block: what it is for and how it is written, beside what a participant sees of it. */
export function GuideEntry({
  name,
  folder,
  help,
  sources,
  attributes,
  html,
  ...rules
}: Omit<GuideBlock, 'part' | 'opening'> & { html: string }) {
  return (
    <section
      id={folder}
      aria-labelledby={`${folder}-nama`}
      className="mb-8 border-t border-line pt-6"
    >
      <h2 id={`${folder}-nama`} className="mb-3">
        {name}
      </h2>
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <div className="min-w-0 space-y-4">
          {help.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <p className="text-ink-2">{contentWords(rules)}</p>
          <Attributes name={name} attributes={attributes} />
          {sources.map(({ file, text }) => (
            <Source key={file} name={name} file={file} text={text} />
          ))}
        </div>
        <div className="min-w-0 max-w-md">
          <h3 className="mb-1 text-base">Yang dilihat peserta</h3>
          <div className="rounded-xl border border-line-2 bg-paper px-4 py-1">
            <div className="lesson" dangerouslySetInnerHTML={{ __html: html }} />
          </div>
        </div>
      </div>
    </section>
  )
}

function Source({ name, file, text }: { name: string; file: string; text: string }) {
  return (
    <div>
      <h3 className="mb-1 text-base">Tulisannya di {file}</h3>
      <ScrollRegion label={`Contoh ${name} di ${file}`}>
        <pre className="w-max min-w-full rounded-md bg-sunk p-3 text-sm select-all">
          <code>{text}</code>
        </pre>
      </ScrollRegion>
    </div>
  )
}

function Attributes({ name, attributes }: Pick<GuideBlock, 'name' | 'attributes'>) {
  if (attributes.length === 0) return <p className="text-ink-2">Tanpa atribut.</p>
  return (
    <Table
      caption={`Atribut ${name}`}
      hideCaption
      head={['Atribut', 'Cara menulis', 'Wajib']}
      rows={attributes.map((attribute) => ({
        key: attribute.name,
        cells: [attribute.name, attribute.words, attribute.required ? 'ya' : 'tidak'],
      }))}
    />
  )
}

const CONTENT: Record<GuideBlock['content'], string> = {
  flow: 'Isinya teks, daftar, atau tabel.',
  words: 'Isinya satu paragraf.',
  steps: 'Isinya satu daftar bernomor.',
  list: 'Isinya satu daftar butir.',
  table: 'Isinya satu tabel.',
  none: 'Tidak berisi teks; ditulis sebagai satu tanda.',
}

function contentWords({
  content,
  holdsBlocks,
  inSentence,
}: Pick<GuideBlock, 'content' | 'holdsBlocks' | 'inSentence'>): string {
  const place = inSentence ? ' Boleh berada di dalam kalimat, daftar, atau blok lain.' : ''
  return `${CONTENT[content]}${holdsBlocks ? ' Boleh memuat blok lain.' : ''}${place}`
}

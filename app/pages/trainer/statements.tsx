import { useLoaderData, type MetaFunction } from '@remix-run/react'
import {
  statementsToCheck,
  type PlacedStatement,
} from '~/domain/lessons/statements-to-check.server'
import { forTrainer } from '~/http/page.server'
import { EmptyState } from '~/ui/empty-state'
import { formatCount, formatDayNoWeekday } from '~/ui/format'
import { TrainerShell } from '~/ui/shell/trainer-shell'

export const meta: MetaFunction = () => [{ title: 'Perlu diperiksa · Orientasi ASN Pontianak' }]

export const loader = forTrainer(async ({ db, actor }) => ({
  person: { name: actor.name, administrator: actor.administrator },
  statements: await statementsToCheck(db, actor),
}))

export default function StatementsPage() {
  const { person, statements } = useLoaderData<typeof loader>()
  const { unverified, legal } = statements
  return (
    <TrainerShell
      current="perlu-diperiksa"
      title="Perlu diperiksa"
      lead="Pernyataan di materi terbit yang harus dicocokkan dengan sumbernya, yang paling lama di atas. Ubah materinya di berkas, lalu sinkronkan."
      person={person}
    >
      <Section
        id="belum-bersumber"
        title="Belum bersumber"
        lead="Peserta melihatnya dengan tanda bahwa isinya belum dipastikan."
        none="Tidak ada pernyataan yang menunggu sumber."
        statements={unverified}
        dated="Materi diperiksa"
        reasoned
      />
      <Section
        id="dasar-hukum"
        title="Dasar hukum"
        lead="Cocokkan lagi dengan peraturannya, terutama yang sudah lebih dari setahun."
        none="Belum ada dasar hukum di materi terbit."
        statements={legal}
        dated="Diperiksa"
      />
    </TrainerShell>
  )
}

interface SectionProps {
  id: string
  title: string
  lead: string
  none: string
  statements: readonly PlacedStatement[]
  dated: string
  /** The statement comes first and its reason below; otherwise the law, and what it says. */
  reasoned?: boolean
}

function Section({ id, title, lead, none, statements, ...looks }: SectionProps) {
  return (
    <section aria-labelledby={id} className="mt-8 first:mt-0">
      <h2 id={id}>{title}</h2>
      <p className="mb-3 text-ink-2">
        {formatCount(statements.length, 'pernyataan')}. {lead}
      </p>
      {statements.length === 0 ? (
        <EmptyState title={none} />
      ) : (
        <ol className="border-t border-line">
          {statements.map((statement, index) => (
            <StatementRow key={index} statement={statement} {...looks} />
          ))}
        </ol>
      )}
    </section>
  )
}

function StatementRow({
  statement,
  dated,
  reasoned = false,
}: { statement: PlacedStatement } & Pick<SectionProps, 'dated' | 'reasoned'>) {
  const { lessonId, lessonTitle, partId, partTitle, text, note, effectiveOn, checkedOn } = statement
  return (
    <li className="border-b border-line py-3">
      <p className="max-w-prose font-semibold">{reasoned ? text : note}</p>
      <p className="mt-0.5 max-w-prose text-ink-2">{reasoned ? `Alasan: ${note}` : text}</p>
      <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-3">
        <a
          href={`/ajar/materi/${lessonId}/${partId}`}
          className="link inline-block py-1 pointer-coarse:py-2.5"
        >
          {lessonTitle}: {partTitle}
        </a>
        <span>
          {dated} {formatDayNoWeekday(checkedOn)}
        </span>
        {effectiveOn && <span>Berlaku sejak {formatDayNoWeekday(effectiveOn)}</span>}
      </p>
    </li>
  )
}

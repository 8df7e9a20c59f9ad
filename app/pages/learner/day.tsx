import type { MetaFunction } from '@remix-run/react'
import { Form, useLoaderData } from '@remix-run/react'
import { learningDay } from '~/domain/progress/learning-day.server'
import { externalSchema, recordExternal } from '~/domain/progress/record-external.server'
import { forLearner } from '~/http/page.server'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { DateField } from '~/ui/forms/text-field'
import { formatDay, formatInstant, initials } from '~/ui/format'
import { Icon } from '~/ui/icon'
import { TaskList } from '~/ui/learner/task-list'
import { LearnerShell } from '~/ui/shell/learner-shell'
import { dayTasks } from './tasks'
import { whyNotDone } from './words'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Hari ke-${data?.page.day.number ?? ''} · Orientasi ASN Pontianak` },
]

export const loader = forLearner(async ({ db, actor, enrolmentId, params }) => ({
  name: actor.name,
  page: await learningDay(db, actor, { enrolmentId, dayId: params.day! }),
}))

export const action = forLearner(async ({ db, actor, enrolmentId, params, form, seeOther }) => {
  const input = await form(externalSchema)
  await recordExternal(db, actor, { enrolmentId, ...input })
  return seeOther(`/belajar/hari/${params.day}`, 'Tanggal pengerjaan tersimpan.')
})

type Page = Awaited<ReturnType<typeof learningDay>>

export default function Day() {
  const { name, page } = useLoaderData<typeof loader>()
  const { day } = page
  const closed = page.today > page.closesOn
  const open = day.items.filter((item) => item.required && !item.completedAt)
  const extra = day.items.some((item) => !item.completedAt && item.kind !== 'external')
  return (
    <LearnerShell current="jadwal" person={{ name, initials: initials(name) }}>
      <p className="text-sm text-ink-2">
        Hari ke-{day.number} · {formatDay(day.date)}
      </p>
      <h1 className="mb-4">{day.title}</h1>
      <ErrorSummary />
      {closed && open.length > 0 && (
        <p className="mb-4 rounded-lg bg-sunk px-4 py-3">
          Batas akhir kegiatan ini {formatDay(page.closesOn)} sudah lewat. Materi masih bisa dibaca.{' '}
          <a href="/belajar/bantuan" className="link">
            Hubungi BKPSDM
          </a>{' '}
          bila Anda masih perlu menyelesaikannya.
        </p>
      )}
      <h2 className="mb-3">Tugas</h2>
      <TaskList tasks={dayTasks(day, { offerNext: !closed })} />
      {day.completedAt && extra && (
        <p className="mt-3 text-ink-2">
          Hari ini sudah selesai. Tugas yang bertanda pilihan boleh dikerjakan, tidak wajib.
        </p>
      )}
      {open.length > 0 && (
        <details className="group mt-4 rounded-xl border border-line bg-surface px-4">
          <summary className="flex min-h-11 cursor-pointer items-center justify-between gap-3 font-semibold text-river">
            Mengapa belum selesai?
            <Icon name="chevron" className="text-ink-3 group-open:rotate-90" />
          </summary>
          <ul className="list-disc pb-4 pl-5 text-ink-2">
            {open.map((item) => (
              <li key={item.itemId}>{whyNotDone(item)}</li>
            ))}
          </ul>
        </details>
      )}
      {page.externals.map((external, index) => (
        <ExternalItem
          key={external.itemId}
          external={external}
          fieldId={index === 0 ? undefined : `tanggal-${external.itemId}`}
          today={page.today}
          closed={closed}
        />
      ))}
    </LearnerShell>
  )
}

function ExternalItem({
  external,
  fieldId,
  today,
  closed,
}: {
  external: Page['externals'][number]
  /** Of the date, when the page has such a form already. */
  fieldId: string | undefined
  today: string
  closed: boolean
}) {
  return (
    <section id={external.itemId} aria-label={external.title} className="mt-8">
      <h2>{external.title}</h2>
      <p className="mt-1 text-ink-2">
        {external.module ? `Modul “${external.module}”. ` : ''}
        Diselenggarakan Lembaga Administrasi Negara di situsnya sendiri. Bagian ini pilihan dan
        tidak menahan hari Anda.
      </p>
      {external.link && (
        <p className="mt-2">
          <a href={external.link} rel="noreferrer" className="font-semibold text-river underline">
            Buka situs LAN
          </a>
        </p>
      )}
      {external.completedAt && (
        <p className="mt-3">
          {external.dateLabel ?? 'Dikerjakan'} {external.doneOn ? formatDay(external.doneOn) : ''},
          dicatat {formatInstant(external.completedAt)}.
        </p>
      )}
      {!external.completedAt && !closed && (
        <Form method="post" className="mt-4 grid gap-4">
          <input type="hidden" name="itemId" value={external.itemId} />
          <DateField
            name="doneOn"
            id={fieldId}
            label={external.dateLabel ?? 'Tanggal Anda mengerjakannya'}
            defaultValue={today}
            max={today}
            required
          />
          <Button kind="secondary">
            {external.dateLabel ? 'Catat tanggalnya' : 'Catat sudah dikerjakan'}
          </Button>
        </Form>
      )}
    </section>
  )
}

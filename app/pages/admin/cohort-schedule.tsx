import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { z } from 'zod'
import { dayOf } from '~/domain/clock'
import { listCohortUnits } from '~/domain/cohorts/cohort-units.server'
import { listExceptions } from '~/domain/cohorts/exceptions.server'
import { extendDeadline } from '~/domain/cohorts/extension.server'
import { findCohort } from '~/domain/cohorts/find-cohort.server'
import { addOwnDate } from '~/domain/cohorts/own-date.server'
import { readPersonSchedule } from '~/domain/cohorts/person-schedule.server'
import { applyReplanSchema, extensionSchema, ownDateSchema } from '~/domain/cohorts/replan.schema'
import { applyReplan, previewReplan } from '~/domain/cohorts/replan.server'
import { newId } from '~/domain/ids'
import { forAdministrator } from '~/http/page.server'
import { LinkButton } from '~/ui/button'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { AdminShell } from '~/ui/shell/admin-shell'
import { DayTable } from './day-table'
import { ExceptionLists } from './exception-lists'
import { ExtensionForm } from './extension-form'
import { OwnDateForm } from './own-date-form'
import { ReplanPanel } from './replan-panel'
import { shellCohort } from './shell-cohort'

export const meta: MetaFunction = () => [{ title: 'Jadwal · Orientasi ASN Pontianak' }]

/**
 * One form at a time, chosen by the address: `?ubah=batas` extends *batas akhir* (for one person with
 * `&peserta=ID`), `?peserta=ID` moves one day of one person, and without either the cohort re-plans.
 */
export const loader = forAdministrator(async ({ db, actor, params, url }) => {
  const cohort = await findCohort(db, actor, params.cohort ?? '')
  const today = dayOf(actor.now)
  const at = { cohortId: cohort.id }
  const enrolmentId = url.searchParams.get('peserta')
  const extending = url.searchParams.get('ubah') === 'batas'
  const change = extending ? ('batas' as const) : enrolmentId ? ('hari' as const) : null
  return {
    person: { name: actor.name },
    id: newId(),
    cohort,
    today,
    shell: shellCohort(cohort, today),
    replan: await previewReplan(db, actor, at),
    exceptions: await listExceptions(db, actor, at),
    change,
    participant: enrolmentId ? await readPersonSchedule(db, actor, { ...at, enrolmentId }) : null,
    units: extending && !enrolmentId ? await listCohortUnits(db, actor, at) : [],
  }
})

const button = z.object({ aksi: z.enum(['pindahkan', 'perpanjang', 'sesuaikan']) })

export const action = forAdministrator(async ({ db, actor, params, form, seeOther }) => {
  const { id: cohortId, slug } = await findCohort(db, actor, params.cohort ?? '')
  const here = `/kelola/kegiatan/${slug}/jadwal`
  switch ((await form(button)).aksi) {
    case 'pindahkan': {
      const input = await form(applyReplanSchema.omit({ cohortId: true }))
      await applyReplan(db, actor, { ...input, cohortId })
      return seeOther(here, 'Jadwal dipindahkan.')
    }
    case 'perpanjang': {
      const input = await form(extensionSchema.omit({ cohortId: true }))
      await extendDeadline(db, actor, { ...input, cohortId })
      return seeOther(here, 'Batas akhir diperpanjang.')
    }
    case 'sesuaikan': {
      await addOwnDate(db, actor, await form(ownDateSchema))
      return seeOther(here, 'Tanggal peserta itu disesuaikan.')
    }
  }
})

export default function CohortSchedulePage() {
  const page = useLoaderData<typeof loader>()
  const { cohort, change, participant, id } = page
  const moving = new Set(page.replan.moves.map((move) => move.dayId))
  return (
    <AdminShell
      current="jadwal"
      title="Jadwal"
      cohort={page.shell}
      person={page.person}
      actions={
        change === null && (
          <LinkButton to="?ubah=batas" kind="secondary" icon="clock">
            Perpanjang batas akhir
          </LinkButton>
        )
      }
    >
      <ErrorSummary />
      <div className="grid grid-cols-1 items-start gap-x-10 gap-y-8 xl:grid-cols-[26rem_1fr]">
        <div className="grid min-w-0 grid-cols-1 gap-8">
          {change === 'batas' && (
            <ExtensionForm
              id={id}
              closesOn={participant?.closesOn ?? cohort.closesOn}
              participant={participant}
              units={page.units}
            />
          )}
          {change === 'hari' && participant && <OwnDateForm id={id} participant={participant} />}
          {change === null && (
            <ReplanPanel id={id} preview={page.replan} closesOn={cohort.closesOn} />
          )}
          <ExceptionLists exceptions={page.exceptions} slug={cohort.slug} />
        </div>
        <DayTable
          days={cohort.days.map((day) => ({
            ...day,
            remarks: [
              ...(day.anchored ? [{ words: 'Tanggal tetap', tone: 'plain' as const }] : []),
              ...(change === null && moving.has(day.dayId)
                ? [{ words: 'Akan pindah', tone: 'peat' as const }]
                : []),
            ],
          }))}
          today={page.today}
        />
      </div>
    </AdminShell>
  )
}

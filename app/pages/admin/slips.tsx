import { Form, useLoaderData, type MetaFunction } from '@remix-run/react'
import { findWatchedCohort } from '~/domain/progress/watched-cohort.server'
import { slipChoices, type SlipAgency } from '~/domain/slips/slip-choices.server'
import { forAdministrator } from '~/http/page.server'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatCount, formatNumber } from '~/ui/format'
import { RadioGroup, SelectField } from '~/ui/forms/field'
import { Notice } from '~/ui/notice'
import { AdminShell } from '~/ui/shell/admin-shell'
import { shellCohort } from './shell-cohort'

export const meta: MetaFunction = () => [{ title: 'Kartu aktivasi · Orientasi ASN Pontianak' }]

export const loader = forAdministrator(async ({ db, actor, params }) => {
  const cohort = await findWatchedCohort(db, actor, params.cohort!)
  return {
    name: actor.name,
    cohort: shellCohort(cohort, cohort.today),
    agencies: await slipChoices(db, actor, cohort.id),
  }
})

export default function SlipsPage() {
  const { name, cohort, agencies } = useLoaderData<typeof loader>()
  const people = agencies.reduce((sum, agency) => sum + agency.people, 0)
  return (
    <AdminShell
      current="kartu"
      title="Kartu aktivasi"
      lead={`${formatCount(people, 'orang')} belum mengaktifkan akun`}
      cohort={cohort}
      person={{ name }}
    >
      {people === 0 ? (
        <EmptyState title="Tidak ada kartu yang perlu dicetak">
          Semua peserta sudah mengaktifkan akunnya, atau daftar peserta belum diimpor.
        </EmptyState>
      ) : (
        <Form
          method="post"
          action={`/kelola/kegiatan/${cohort.slug}/kartu/cetak`}
          className="max-w-xl"
        >
          <div className="mb-5">
            <Notice kind="late" title="Mencetak membuat kode baru">
              Setiap kartu memuat kode baru. Kode lama milik orang yang belum mengaktifkan akun
              tidak berlaku lagi, juga yang sudah tercetak. Yang sudah aktif tidak mendapat kartu.
            </Notice>
          </div>
          <SelectField
            name="untuk"
            label="Untuk siapa"
            hint="Perangkat daerah besar mendapat halaman sendiri; yang kecil berbagi halaman."
            options={[
              { value: 'semua', label: `Semua perangkat daerah (${formatNumber(people)})` },
              ...agencies.flatMap(choicesOf),
            ]}
          />
          <RadioGroup
            name="kertas"
            label="Kertas"
            defaultValue="a4"
            options={[
              { value: 'a4', label: 'A4 (210 × 297 mm), 8 kartu' },
              { value: 'f4', label: 'F4 atau Folio (215 × 330 mm), 10 kartu' },
            ]}
          />
          <Button icon="print">Buat kode dan kartu</Button>
        </Form>
      )}
    </AdminShell>
  )
}

/** An agency, and below it its units when there are several. */
function choicesOf({ agencyId, name, people, units }: SlipAgency) {
  const agency = {
    value: agencyId ? `opd:${agencyId}` : 'tanpa-unit',
    label: `${name} (${formatNumber(people)})`,
  }
  if (units.length < 2) return [agency]
  return [
    agency,
    ...units.map((unit) => ({
      value: `unit:${unit.unitId}`,
      label: `\u2003${unit.name} (${formatNumber(unit.people)})`,
    })),
  ]
}

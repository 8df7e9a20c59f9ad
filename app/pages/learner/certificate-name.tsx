import type { MetaFunction } from '@remix-run/react'
import { Form, useLoaderData } from '@remix-run/react'
import { certificateNameSchema } from '~/domain/people/certificate-name.schema'
import { certificateName, settleCertificateName } from '~/domain/people/certificate-name.server'
import { forLearner } from '~/http/page.server'
import { Button, LinkButton } from '~/ui/button'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { TextField } from '~/ui/forms/text-field'
import { formatInstant, initials } from '~/ui/format'
import { LearnerShell } from '~/ui/shell/learner-shell'

export const meta: MetaFunction = () => [{ title: 'Nama di sertifikat · Orientasi ASN Pontianak' }]

export const loader = forLearner(async ({ db, actor }) => ({
  actorName: actor.name,
  name: await certificateName(db, actor),
}))

export const action = forLearner(async ({ db, actor, form, seeOther }) => {
  const choice = await form(certificateNameSchema)
  await settleCertificateName(db, actor, choice)
  return seeOther(
    '/belajar',
    choice.aksi === 'benar'
      ? 'Nama Anda sudah dipastikan.'
      : 'Laporan diterima. BKPSDM memperbaikinya paling lama 3 × 24 jam.',
  )
})

export default function CertificateNamePage() {
  const { actorName, name } = useLoaderData<typeof loader>()
  return (
    <LearnerShell current="akun" person={{ name: actorName, initials: initials(actorName) }}>
      <h1>Begini nama Anda di sertifikat</h1>
      <p className="mt-1 text-ink-2">
        Nama dan gelar ini diambil dari data kepegawaian. Pastikan sekarang, supaya sertifikat Anda
        kelak tidak perlu diperbaiki.
      </p>
      <p className="my-6 rounded-xl border border-line bg-surface px-4 py-8 text-center font-serif text-2xl break-words">
        {name.name}
      </p>
      <ErrorSummary />
      {name.confirmedAt ? (
        <Confirmed at={name.confirmedAt} />
      ) : (
        <Form method="post">
          <Button name="aksi" value="benar" icon="gill" wide>
            Nama ini benar
          </Button>
        </Form>
      )}
      <section className="mt-8" aria-labelledby="keliru">
        <h2 id="keliru">Ada yang keliru?</h2>
        {name.reported && (
          <p className="mt-2 rounded-lg bg-river-soft px-4 py-3">
            Laporan Anda “{name.reported.wanted}” diterima {formatInstant(name.reported.at)} dan
            sedang diperiksa BKPSDM, paling lama 3 × 24 jam.
          </p>
        )}
        <Form method="post" className="mt-3 grid gap-4">
          <TextField
            name="wanted"
            label="Nama dan gelar yang seharusnya"
            hint="Tulis lengkap seperti di ijazah dan SK, misalnya dr. Nama Anda, S.Ked."
            autoComplete="off"
          />
          <Button kind="secondary" name="aksi" value="lapor">
            Laporkan yang keliru
          </Button>
        </Form>
        <p className="mt-3 text-sm text-ink-2">Anda tetap bisa belajar selama laporan diperiksa.</p>
      </section>
    </LearnerShell>
  )
}

function Confirmed({ at }: { at: string }) {
  return (
    <>
      <p className="mb-3 text-ink-2">Anda memastikan nama ini {formatInstant(at)}.</p>
      <LinkButton to="/belajar" icon="gill" wide>
        Ke Hari ini
      </LinkButton>
    </>
  )
}

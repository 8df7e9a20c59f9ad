import { data } from '@remix-run/node'
import { Form, useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { z } from 'zod'
import { activate, findByCode } from '~/domain/people/activation.server'
import { fullName } from '~/domain/people/full-name.rules'
import { offerPassword } from '~/domain/people/offer-password.server'
import { findActor } from '~/domain/permissions/find-actor.server'
import { openToAll } from '~/http/page.server'
import { placeOf } from '~/http/places'
import { startSession } from '~/http/start-session.server'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { CheckboxField, TextField } from '~/ui/forms/field'
import { maskNip } from '~/ui/format'
import { Island } from '~/ui/island'
import { Notice } from '~/ui/notice'
import { PublicShell } from '~/ui/shell/public-shell'

export const meta: MetaFunction = () => [{ title: 'Aktivasi akun · Orientasi ASN Pontianak' }]

export const loader = openToAll(async ({ db, actor, address, url }) => {
  const code = url.searchParams.get('kode')?.slice(0, 40) ?? ''
  if (!code) return { code, person: null }
  const person = await findByCode(db, actor, { code, address })
  if (!person) return { code, person: null }
  const shown = {
    name: fullName(person),
    nip: person.nip ? maskNip(person.nip) : null,
    number: person.number,
    activated: person.activated,
  }
  return { code, person: shown }
})

const activationForm = z.discriminatedUnion('aksi', [
  z.object({ aksi: z.literal('tawarkan'), code: z.string() }),
  z.object({
    aksi: z.literal('simpan'),
    code: z.string(),
    password: z.string().max(1000),
    shared: z.literal('ya').optional(),
  }),
])

export const action = openToAll(async (args) => {
  const { db, actor, address } = args
  const input = await args.form(activationForm)
  if (input.aksi === 'tawarkan') {
    const person = await findByCode(db, actor, { code: input.code, address })
    return data({ offer: person && offerPassword(person) })
  }
  const personId = await activate(db, actor, { ...input, address })
  const cookie = await startSession(args, personId, input.shared === 'ya')
  const person = await findActor(db, { id: personId, name: '' }, args.clock())
  const place = placeOf(person)
  throw args.seeOther(place === '/belajar' ? '/belajar/nama' : place, 'Kata sandi tersimpan.', {
    'Set-Cookie': cookie,
  })
})

export default function ActivatePage() {
  const { code, person } = useLoaderData<typeof loader>()
  if (!person) return <CodePage tried={code} />
  return <PasswordPage code={code} person={person} />
}

function CodePage({ tried }: { tried: string }) {
  return (
    <PublicShell
      title="Aktifkan akun"
      lead="Pindai QR di kartu aktivasi, atau ketik kodenya di sini."
    >
      {tried ? (
        <Notice kind="alarm" title="Kode belum cocok" live>
          Mungkin salah ketik, sudah dipakai, atau sudah lewat masa berlakunya. Periksa kartu Anda,
          atau{' '}
          <a href="/lupa-kata-sandi" className="link">
            minta kode baru
          </a>
          .
        </Notice>
      ) : null}
      <ErrorSummary />
      <Form method="get" className="mt-4">
        <TextField
          name="kode"
          label="Kode aktivasi"
          hint="12 huruf dan angka, misalnya K7QF-9XMT-2HWC"
          autoComplete="off"
          defaultValue={tried}
          required
        />
        <Button wide>Periksa kode</Button>
      </Form>
      <p className="mt-6">
        Sudah pernah mengaktifkan?{' '}
        <a className="link" href="/masuk">
          Masuk
        </a>
        . Belum jelas?{' '}
        <a className="link" href="/panduan/peserta#mengaktifkan-akun">
          Lihat panduannya
        </a>
      </p>
    </PublicShell>
  )
}

function PasswordPage({
  code,
  person,
}: {
  code: string
  person: { name: string; nip: string | null; number: string; activated: boolean }
}) {
  const answer = useActionData<typeof action>()
  const offer = answer && 'offer' in answer ? answer.offer : null
  return (
    <PublicShell
      title={person.activated ? 'Buat kata sandi baru' : 'Buat kata sandi'}
      lead={
        <>
          Kode ini untuk <b>{person.name}</b>
          {person.nip ? `, NIP ${person.nip}` : ''}. Lain kali masuklah dengan{' '}
          {person.nip ? 'NIP atau nomor' : 'nomor'} peserta {person.number}. Bukan Anda? Kembalikan
          kartunya ke BKPSDM.
        </>
      }
    >
      <ErrorSummary />
      <Form method="post">
        <input type="hidden" name="code" value={code} />
        <input hidden readOnly autoComplete="username" value={person.number} />
        {offer ? (
          <Notice kind="info" title="Tulis empat kata ini di tempat yang aman" live>
            <p className="mt-1 text-lg font-semibold break-words">{offer}</p>
          </Notice>
        ) : null}
        <div className={offer ? 'mt-5' : undefined}>
          <TextField
            key={offer}
            name="password"
            type={offer ? 'text' : 'password'}
            label="Kata sandi baru"
            hint="Sedikitnya 12 karakter. Empat kata biasa lebih kuat daripada satu kata dengan angka."
            autoComplete="new-password"
            defaultValue={offer ?? undefined}
          />
        </div>
        <CheckboxField
          name="shared"
          label="Bukan perangkat saya"
          hint="Keluar sendiri setelah 15 menit tidak dipakai"
        />
        <div className="grid gap-3">
          <Button name="aksi" value="simpan" icon="gill" wide>
            Simpan dan masuk
          </Button>
          <Button name="aksi" value="tawarkan" kind="secondary" formNoValidate wide>
            {offer ? 'Tawarkan kata lain' : 'Tawarkan empat kata'}
          </Button>
        </div>
      </Form>
      <Island name="show-password" />
    </PublicShell>
  )
}

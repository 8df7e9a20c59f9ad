import { Button } from './button'
import type { Example } from './example'
import { ErrorSummary } from './forms/error-summary'
import { CheckboxField, TextField } from './forms/field'
import { PrintPage, PrintSheet } from './print-sheet'
import { PublicShell } from './shell/public-shell'

const signIn = (
  <PublicShell
    band="full"
    title="Orientasi ASN Pontianak"
    lead="Masuk untuk melanjutkan orientasi Anda."
  >
    <form method="post">
      <ErrorSummary />
      <TextField
        name="nama"
        label="NIP, email, atau nomor peserta"
        hint="NIP 18 angka, boleh dengan spasi"
        autoComplete="username"
      />
      <TextField
        name="sandi"
        label="Kata sandi"
        hint="Buatan Anda sendiri, bukan NIK"
        type="password"
        autoComplete="current-password"
      />
      <CheckboxField name="bersama" label="Bukan perangkat saya" />
      <Button icon="gill" wide>
        Masuk
      </Button>
    </form>
  </PublicShell>
)

const slips = (
  <main>
    <h1 className="sr-only">Kartu aktivasi</h1>
    <PrintSheet paper="f4">
      <PrintPage>
        <p>Siti Rahmawati · nomor peserta 1024 7715</p>
        <p className="cut-line">Rina Kartika · nomor peserta 1024 7723</p>
      </PrintPage>
    </PrintSheet>
  </main>
)

export const publicExamples: readonly Example[] = [
  { name: 'masuk', screen: signIn },
  {
    name: 'masuk-ditolak',
    screen: signIn,
    refusal: {
      message:
        'NIP/email atau kata sandi belum cocok. Coba lagi, atau minta kode baru lewat WhatsApp BKPSDM.',
      fields: {},
    },
    values: { nama: '19961130 202521 2 935' },
  },
  { name: 'kartu', screen: slips },
]

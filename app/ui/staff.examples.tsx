import { AttentionRow } from './admin/attention-row'
import { Button, LinkButton } from './button'
import { EmptyState } from './empty-state'
import type { Example } from './example'
import {
  CheckboxField,
  DateField,
  FileField,
  RadioGroup,
  SelectField,
  TextAreaField,
  TextField,
} from './forms/field'
import { ErrorSummary } from './forms/error-summary'
import { HeatMap } from './heat-map'
import type { HelaiState } from './motif/helai'
import { Notice } from './notice'
import { Pager } from './pager'
import { AdminShell } from './shell/admin-shell'
import { TrainerShell } from './shell/trainer-shell'
import { StatBar } from './stat-bar'
import { Table } from './table'
import { Tag } from './tag'

const budi = { name: 'Budi Hartono' }

const cohort = {
  slug: 'pppk-2024',
  name: 'Orientasi PPPK Formasi 2024',
  dayNumber: 7,
  dayCount: 20,
  strip: [
    ...Array<HelaiState>(6).fill('done'),
    'today',
    ...Array<HelaiState>(13).fill('ahead'),
  ] as HelaiState[],
}

const soFar = (...marks: ('s' | '-')[]): HelaiState[] =>
  marks.map((mark) => (mark === 's' ? 'done' : 'late'))

const units: [string, number, number[], number][] = [
  ['Satuan Polisi Pamong Praja', 64, [100, 97, 89, 73, 66, 58], 14],
  ['Dinas Perhubungan', 43, [100, 95, 93, 77, 72, 67], 19],
  ['RSUD Sultan Syarif Mohamad Alkadrie', 38, [97, 92, 89, 82, 79, 76], 32],
  ['Dinas Pendidikan dan Kebudayaan', 118, [99, 99, 98, 95, 94, 92], 51],
  ['Unit dengan satu orang', 1, [100, 100, 0, 0, 0, 0], 0],
]

const watch = (
  <AdminShell
    current="pantauan"
    title="Hari ke-7: Kompeten"
    lead="Rabu, 18 Juni 2025 · 589 peserta"
    cohort={cohort}
    person={budi}
    actions={
      <>
        <LinkButton to="#ekspor" kind="secondary" icon="download">
          Ekspor
        </LinkButton>
        <Button>Salin pengingat (204 orang)</Button>
      </>
    }
  >
    <StatBar
      parts={[
        { key: 'done', label: 'Selesai Hari 7', count: 220, tone: 'done' },
        { key: 'running', label: 'Sedang berjalan', count: 142, tone: 'running' },
        { key: 'rest', label: 'Belum mulai', count: 204, tone: 'rest' },
        { key: 'aside', label: 'Izin/penyesuaian', count: 17, tone: 'set-aside' },
        { key: 'late', label: 'Belum mengaktifkan akun', count: 6, tone: 'late' },
      ]}
    />
    <div className="mt-6 grid gap-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <section className="min-w-0">
        <h2 className="mb-2">Selesai per hari, menurut unit</h2>
        <HeatMap
          caption="Peserta yang selesai, per unit dan hari, dalam persen"
          rowHint="paling tertinggal di atas"
          days={[10, 11, 12, 13, 16, 17].map((date, index) => ({
            number: index + 1,
            date: String(date),
          }))}
          today={{ number: 7, date: '18' }}
          locked={{ from: 8, to: 20 }}
          rows={units.map(([name, people, past, today]) => ({
            key: name,
            name,
            href: '#unit',
            people,
            past,
            today,
          }))}
        />
      </section>
      <section>
        <h2 className="mb-2">Perlu perhatian</h2>
        <ul className="border-t border-line">
          <AttentionRow
            name="Siti Rahmawati"
            href="#siti"
            unit="Dinas Perhubungan"
            strip={soFar('s', 's', 's', '-', 's', 's')}
            urgency="today"
            reason="Kuis Hari 4 dua kali belum lulus (55, 60)"
          />
          <AttentionRow
            name="Rina Kartika"
            href="#rina"
            unit="Dinas Kesehatan"
            strip={soFar('s', 's', 's', 's', '-', '-')}
            urgency="watch"
            reason="Belum membuka aplikasi 2 hari kerja, terakhir Senin, 16 Juni"
          />
        </ul>
      </section>
    </div>
  </AdminShell>
)

const form = (
  <AdminShell
    current="kegiatan"
    title="Kegiatan baru"
    crumbs={[{ href: '/kelola/kegiatan', label: 'Kegiatan' }]}
    person={budi}
  >
    <form method="post" className="max-w-xl">
      <ErrorSummary />
      <TextField
        name="nama"
        label="Nama kegiatan"
        hint="Misalnya Orientasi PPPK Formasi 2024"
        required
      />
      <DateField name="mulai" label="Hari pertama" />
      <SelectField
        name="program"
        label="Program"
        empty="Pilih program"
        options={[{ value: 'orientasi-pppk', label: 'Orientasi PPPK' }]}
      />
      <RadioGroup
        name="dasar"
        label="Cara menghitung"
        hint="Hari libur diambil dari kalender."
        options={[
          { value: 'hari_kerja', label: 'Hari kerja', hint: 'Sabtu, Minggu, dan libur dilewati' },
          { value: 'hari_kalender', label: 'Hari kalender' },
        ]}
      />
      <TextAreaField name="catatan" label="Catatan" />
      <CheckboxField name="setuju" label="Sudah diperiksa" hint="Tanggal dan tempat" />
      <FileField name="berkas" label="Berkas peserta" hint="XLSX atau CSV, paling besar 10 MB" />
      <TextField name="sandi" label="Kata sandi" type="password" autoComplete="current-password" />
      <div className="flex flex-wrap gap-3">
        <Button>Lihat 20 hari</Button>
        <Button kind="danger">Hapus</Button>
        <Button kind="quiet">Batal</Button>
        <Button disabled>Terbitkan</Button>
      </div>
    </form>
  </AdminShell>
)

const lists = (
  <TrainerShell current="materi" title="Materi" person={{ name: 'Rina Kartika' }}>
    <div className="grid gap-5">
      <Notice kind="info" title="Belum ada yang disimpan">
        581 baris siap, 8 baris ditolak.
      </Notice>
      <Notice kind="late" title="Hari ini Jumat">
        Kantor tutup pukul 15.30 WIB.
      </Notice>
      <Notice kind="alarm" title="NIP rusak karena diubah Excel">
        Ubah format kolom B menjadi Teks.
      </Notice>
      <Notice kind="done">Tersimpan pukul 06.58 WIB.</Notice>
      <Table
        caption="Baris yang ditolak"
        head={['Sel', 'Isi di berkas', { head: 'Baris', figures: true }]}
        rows={[
          {
            key: 'b14',
            cells: [
              <Tag key="cell" tone="alarm">
                B14
              </Tag>,
              '1,98907E+17',
              14,
            ],
          },
          { key: 'd211', cells: [<Tag key="cell">D211</Tag>, 'TEHNIS', 1211] },
        ]}
      />
      <Pager page={2} pages={12} href={(page) => `?halaman=${page}`} />
      <EmptyState
        title="Belum ada peserta"
        action={
          <LinkButton to="#impor" icon="upload">
            Impor peserta
          </LinkButton>
        }
      >
        Unggah daftar dari BKPSDM.
      </EmptyState>
    </div>
  </TrainerShell>
)

export const staffExamples: readonly Example[] = [
  { name: 'pantauan', screen: watch },
  {
    name: 'formulir',
    screen: form,
    refusal: {
      message: 'Ada 2 isian yang perlu diperbaiki. Belum ada yang disimpan.',
      fields: {
        mulai: 'Jumat, 27 Juni 2025 libur (1 Muharam). Hari kerja berikutnya Senin, 30 Juni.',
        dasar: 'Pilih cara menghitung hari.',
      },
    },
    values: { nama: 'Orientasi PPPK', mulai: '2025-06-27', setuju: 'ya' },
  },
  { name: 'daftar', screen: lists, notice: 'Tersimpan.' },
]

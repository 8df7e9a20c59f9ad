import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { agencyProfile } from '~/domain/operation/agency-profile.server'
import { openToAll } from '~/http/page.server'
import { PublicShell } from '~/ui/shell/public-shell'

export const meta: MetaFunction = () => [{ title: 'Privasi · Orientasi ASN Pontianak' }]

export const loader = openToAll(() => ({ agency: agencyProfile() }))

/** What UU 27/2022 asks to be said: which data, what for, for how long, whose rights, whom to ask. */
export default function PrivacyPage() {
  const { agency } = useLoaderData<typeof loader>()
  return (
    <PublicShell title="Data Anda" lead={`Dikelola ${agency.name}.`}>
      <div className="space-y-5">
        <Part title="Yang disimpan">
          Nama dan gelar, NIP, unit kerja, jabatan dan golongan, nomor telepon dan email bila ada,
          kehadiran, jawaban, serta kapan materi selesai. NIK tidak dikumpulkan; bila ada dalam
          daftar dari instansi Anda, berkas daftar itu dihapus setelah diperiksa. Pada izin dan
          sakit hanya nomor surat yang dicatat, bukan keterangan medis.
        </Part>
        <Part title="Untuk apa">
          Hanya untuk menyelenggarakan orientasi: jadwal, materi, presensi, bantuan, dan sertifikat.
          Jawaban refleksi Anda tidak dinilai.
        </Part>
        <Part title="Siapa yang melihat">
          Anda sendiri, admin BKPSDM, dan pengajar kegiatan Anda. Setiap pengunduhan data peserta
          oleh petugas dicatat.
        </Part>
        <Part title="Hak Anda">
          Melihat dan mengunduh data Anda di halaman Akun, serta melaporkan data yang keliru.
          Laporan ditindaklanjuti paling lambat 3 × 24 jam (UU 27/2022 tentang Pelindungan Data
          Pribadi, Pasal 30).
        </Part>
        <Part title="Bertanya">
          Hubungi {agency.dataContact}. Jam layanan: {agency.hours}.
        </Part>
        <Part title="Kuki">
          Satu kuki agar Anda tetap masuk, dan satu kuki sesaat untuk pemberitahuan. Jawaban yang
          belum terkirim menunggu di perangkat Anda sampai terkirim. Tidak ada pelacak dan tidak ada
          pihak ketiga.
        </Part>
      </div>
      <p className="mt-6">
        <a className="link" href="/">
          Kembali
        </a>
      </p>
    </PublicShell>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="mt-1 text-ink-2">{children}</p>
    </section>
  )
}

import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { agencyProfile, helpdeskLink } from '~/domain/operation/agency-profile.server'
import { forLearner } from '~/http/page.server'
import { LinkButton } from '~/ui/button'
import { initials } from '~/ui/format'
import { Icon } from '~/ui/icon'
import { LearnerShell } from '~/ui/shell/learner-shell'

export const meta: MetaFunction = () => [{ title: 'Bantuan · Orientasi ASN Pontianak' }]

export const loader = forLearner(({ actor }) => {
  const agency = agencyProfile()
  return {
    name: actor.name,
    agency,
    link: helpdeskLink(agency, `Yth. petugas BKPSDM, saya ${actor.name}, peserta orientasi ASN. `),
  }
})

const ANSWERS = [
  {
    question: 'Sampai kapan tugas satu hari boleh diselesaikan?',
    answer:
      'Hari dibuka pukul 00.00 WIB pada tanggalnya dan tetap terbuka sampai batas akhir kegiatan. Lewat dari pukul 23.59 hari kerja berikutnya, hari itu tercatat selesai susulan. Susulan tetap dihitung selesai.',
  },
  {
    question: 'Saya berganti perangkat. Apakah mulai dari awal?',
    answer:
      'Tidak. Masuk dengan akun yang sama, lalu buka Hari ini. Materi terbuka di bagian terakhir yang belum selesai.',
  },
  {
    question: 'Mengapa harinya belum selesai padahal sudah saya baca?',
    answer:
      'Sebuah hari selesai bila semua tugas wajibnya selesai: setiap bagian sudah ditekan Lanjut, soal Periksa pemahaman dijawab, dan refleksi cukup panjang. Buka hari itu di Jadwal, lalu lihat “Mengapa belum selesai?”.',
  },
  {
    question: 'Saya memakai perangkat orang lain.',
    answer:
      'Pilih “Bukan perangkat saya” ketika masuk. Tidak ada yang disimpan di perangkat itu, dan Anda keluar sendiri setelah 15 menit tanpa kegiatan.',
  },
  {
    question: 'Apakah ini menggantikan MOOC dan sertifikat LAN?',
    answer:
      'Tidak. Orientasi ini mendampingi dan menyiapkan Anda untuk pembelajaran LAN. Sertifikat LAN tetap diterbitkan LAN.',
  },
]

export default function Help() {
  const { name, agency, link } = useLoaderData<typeof loader>()
  return (
    <LearnerShell current="bantuan" person={{ name, initials: initials(name) }}>
      <h1>Bantuan</h1>
      <p className="mt-1 mb-4 text-ink-2">
        Petugas {agency.shortName} menjawab pada jam layanan: {agency.hours}.
      </p>
      {link ? (
        <LinkButton to={link} icon="phone" wide>
          Tulis lewat WhatsApp
        </LinkButton>
      ) : (
        <p>Hubungi admin BKPSDM lewat bagian kepegawaian di unit kerja Anda.</p>
      )}
      <div className="mt-3">
        <LinkButton to="/panduan/peserta" kind="secondary" icon="book" wide>
          Panduan peserta
        </LinkButton>
      </div>
      <h2 className="mt-8 mb-3">Pertanyaan yang sering muncul</h2>
      <div className="rounded-xl border border-line bg-surface">
        {ANSWERS.map(({ question, answer }) => (
          <details key={question} className="group border-b border-line px-4 last:border-b-0">
            <summary className="flex min-h-12 cursor-pointer items-center justify-between gap-3 py-2 font-semibold">
              {question}
              <Icon name="chevron" className="text-ink-3 group-open:rotate-90" />
            </summary>
            <p className="pb-4 text-ink-2">{answer}</p>
          </details>
        ))}
      </div>
      <p className="mt-6">
        <a href="/privasi" className="link">
          Bagaimana data Anda dipakai
        </a>
      </p>
    </LearnerShell>
  )
}

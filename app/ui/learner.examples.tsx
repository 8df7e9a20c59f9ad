import type { Example } from './example'
import { LearnerHero } from './learner/learner-hero'
import { PathList, type PathDay } from './learner/path-list'
import { TaskList } from './learner/task-list'
import { UnfinishedDay } from './learner/unfinished-day'
import type { HelaiState } from './motif/helai'
import { LearnerShell } from './shell/learner-shell'

const siti = { name: 'Siti Rahmawati', initials: 'SR' }

const strip: HelaiState[] = [
  'done',
  'done',
  'done',
  'late',
  'done',
  'done',
  'today',
  ...Array<HelaiState>(13).fill('ahead'),
]

const today = (
  <LearnerShell
    current="hari-ini"
    person={siti}
    hero={
      <LearnerHero
        date="Rabu, 18 Juni 2025"
        title="Hari ke-7"
        theme="Kompeten"
        agenda="Agenda 2: BerAKHLAK"
        tasks={['done', 'running', 'rest', 'rest', 'rest']}
        strip={strip}
        daysDone={5}
        daysLate={1}
        lateHref="#belum-selesai"
      />
    }
  >
    <div className="mb-3 flex items-baseline justify-between gap-4">
      <h2>Tugas hari ini</h2>
      <p className="text-sm text-ink-2">sisa sekitar 45 menit</p>
    </div>
    <TaskList
      tasks={[
        {
          id: 'a',
          title: 'Pembukaan agenda',
          state: 'done',
          meta: 'Selesai pukul 06.41 WIB',
          href: '/belajar/materi/a',
        },
        {
          id: 'b',
          title: 'Belajar sepanjang karier',
          state: 'running',
          meta: 'Materi, bagian 3 dari 5 · sisa 9 menit',
          href: '/belajar/materi/b',
          next: {
            action: 'Lanjutkan belajar',
            parts: ['done', 'done', 'current', 'rest', 'rest'],
            saved: 'Jawaban tersimpan pukul 06.58 WIB. Bagian berikutnya 24 KB.',
          },
        },
        {
          id: 'c',
          title: 'Membantu orang lain belajar',
          state: 'todo',
          meta: 'Materi, 8 menit · 21 KB',
          href: '/belajar/materi/c',
        },
        {
          id: 'd',
          title: 'MOOC LAN: Kompeten',
          state: 'todo',
          meta: 'Kerjakan di LAN, 45 menit',
          href: null,
        },
        {
          id: 'e',
          title: 'Bacaan tambahan',
          state: 'optional',
          meta: 'Pilihan, 10 menit · 18 KB',
          href: '/belajar/materi/e',
        },
      ]}
    />
    <h2 id="belum-selesai" className="mt-8 mb-3">
      Yang belum selesai
    </h2>
    <UnfinishedDay
      number={4}
      title="Kesiapsiagaan Bela Negara"
      text="Nilai terakhir 60, nilai lulus 70. Boleh diulang sampai 8 Juli 2025."
      href="/belajar/hari/bela-negara-3"
      action="Ulangi periksa pemahaman Hari 4"
    />
  </LearnerShell>
)

const day = (
  number: number,
  title: string,
  state: PathDay['state'],
  line: string,
  more: Partial<PathDay> = {},
): PathDay => ({
  kind: 'day',
  number,
  title,
  state,
  line,
  href: state === 'locked' ? undefined : `/belajar/hari/${number}`,
  ...more,
})

const path = (
  <LearnerShell
    current="jadwal"
    person={siti}
    hero={
      <div className="column relative pb-6">
        <h1>Jadwal 20 hari</h1>
      </div>
    }
  >
    <PathList
      rows={[
        {
          kind: 'group',
          title: 'Tatap muka',
          note: '1 hari, Aula SSA, Kantor Wali Kota',
          woven: true,
        },
        day(1, 'Pembukaan', 'done', 'Selesai · Sel, 10 Jun'),
        { kind: 'group', title: 'Agenda 1: Bela negara', note: '3 hari daring', woven: true },
        day(2, 'Wawasan Kebangsaan dan Nilai-Nilai Bela Negara', 'done', 'Selesai · Rab, 11 Jun'),
        day(3, 'Analisis Isu Kontemporer', 'done', 'Selesai · Kam, 12 Jun'),
        day(4, 'Kesiapsiagaan Bela Negara', 'late', 'Kuis belum selesai · Jum, 13 Jun'),
        {
          kind: 'group',
          title: 'Agenda 2: Nilai dasar BerAKHLAK',
          note: '7 hari daring',
          woven: true,
        },
        day(5, 'Berorientasi Pelayanan', 'done', 'Selesai · Sen, 16 Jun'),
        day(6, 'Akuntabel', 'done', 'Selesai · Sel, 17 Jun'),
        day(7, 'Kompeten', 'today', '1 dari 5 tugas selesai', {
          date: 'Rab, 18 Jun',
          action: 'Lanjutkan',
        }),
        day(8, 'Harmonis', 'locked', 'Dibuka besok, Kam, 19 Jun'),
        day(13, 'Manajemen ASN', 'locked', 'Dibuka Kam, 26 Jun'),
        {
          kind: 'holiday',
          title: 'Jumat, 27 Juni: libur',
          text: '1 Muharam, Tahun Baru Islam 1447 H. Tidak dihitung sebagai hari orientasi.',
        },
        {
          kind: 'group',
          title: 'Belajar mandiri',
          note: '4 hari di unit kerja, waktunya Anda atur sendiri',
          woven: false,
        },
        day(17, 'Susunan Organisasi dan Tata Kerja', 'locked', 'Dibuka Kam, 3 Jul', {
          selfStudy: true,
        }),
      ]}
    />
  </LearnerShell>
)

export const learnerExamples: readonly Example[] = [
  { name: 'hari-ini', screen: today },
  { name: 'jadwal', screen: path, notice: 'Nama Anda tersimpan.' },
]

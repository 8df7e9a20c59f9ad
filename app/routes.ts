import { index, route, type RouteConfig } from '@remix-run/route-config'

/**
 * The site map: every URL and the page file that answers it. Flat on purpose: a page is one file
 * with one loader, and nothing is inherited from a parent but the document in `root.tsx`.
 * The permission matrix in `tests/permissions.test.ts` reads this list.
 */
export default [
  // Everyone
  index('pages/public/home.ts'),
  route('masuk', 'pages/public/sign-in.tsx'),
  route('keluar', 'pages/public/sign-out.tsx'),
  route('aktivasi', 'pages/public/activate.tsx'),
  route('lupa-kata-sandi', 'pages/public/forgot-password.tsx'),
  route('privasi', 'pages/public/privacy.tsx'),
  route('panduan', 'pages/public/guides.tsx'),
  route('panduan/:guide', 'pages/public/guide.tsx'),
  route('panduan/:guide/gambar/:hash', 'pages/public/guide-picture.ts'),
  route('sehat', 'pages/public/health.ts'),
  route('akun', 'pages/account/account.tsx'),
  route('akun/data', 'pages/account/own-data-file.ts'),
  route('*', 'pages/public/not-found.tsx'),

  // Participants
  route('belajar', 'pages/learner/today.tsx'),
  route('belajar/nama', 'pages/learner/certificate-name.tsx'),
  route('belajar/jadwal', 'pages/learner/schedule.tsx'),
  route('belajar/hari/:day', 'pages/learner/day.tsx'),
  route('belajar/materi/:item', 'pages/learner/item.tsx'),
  route('belajar/materi/:item/:part', 'pages/learner/part.tsx'),
  route('belajar/tes/:item', 'pages/learner/test.tsx'),
  route('belajar/tes/:item/:attempt', 'pages/learner/test-attempt.tsx'),
  route('belajar/tes/:item/:attempt/serahkan', 'pages/learner/test-submit.tsx'),
  route('belajar/tes/:item/:attempt/hasil', 'pages/learner/test-result.tsx'),
  route('belajar/bantuan', 'pages/learner/help.tsx'),
  route('belajar/jawaban', 'pages/learner/answers.ts'),

  // Administrators
  route('kelola', 'pages/admin/home.ts'),
  route('kelola/kegiatan', 'pages/admin/cohorts.tsx'),
  route('kelola/kegiatan/baru', 'pages/admin/cohort-new.tsx'),
  route('kelola/kegiatan/:cohort', 'pages/admin/cohort.tsx'),
  route('kelola/kegiatan/:cohort/pantauan', 'pages/admin/watch.tsx'),
  route('kelola/kegiatan/:cohort/pantauan/ekspor', 'pages/admin/watch-export.ts'),
  route('kelola/kegiatan/:cohort/perhatian', 'pages/admin/attention.tsx'),
  route('kelola/kegiatan/:cohort/peserta', 'pages/admin/participants.tsx'),
  route('kelola/kegiatan/:cohort/peserta/:enrolment', 'pages/admin/participant.tsx'),
  route('kelola/kegiatan/:cohort/impor', 'pages/admin/import-upload.tsx'),
  route('kelola/kegiatan/:cohort/impor/:upload', 'pages/admin/import-preview.tsx'),
  route('kelola/kegiatan/:cohort/impor/:upload/ditolak', 'pages/admin/import-refused.ts'),
  route('kelola/kegiatan/:cohort/kartu', 'pages/admin/slips.tsx'),
  route('kelola/kegiatan/:cohort/kartu/cetak', 'pages/admin/slips-print.tsx'),
  route('kelola/kegiatan/:cohort/presensi', 'pages/admin/attendance.tsx'),
  route('kelola/kegiatan/:cohort/jadwal', 'pages/admin/cohort-schedule.tsx'),
  route('kelola/kegiatan/:cohort/pembaruan', 'pages/admin/cohort-upgrade.tsx'),
  route('kelola/kalender', 'pages/admin/calendar.tsx'),
  route('kelola/catatan', 'pages/admin/audit-log.tsx'),

  // Trainers (and administrators)
  route('ajar', 'pages/trainer/lessons.tsx'),
  route('ajar/perlu-diperiksa', 'pages/trainer/statements.tsx'),
  route('ajar/materi/:lesson', 'pages/trainer/lesson.tsx'),
  route('ajar/materi/:lesson/:part', 'pages/trainer/lesson-part.tsx'),
  route('panduan/blok', 'pages/trainer/block-guide.tsx'),
  route('berkas/:hash', 'pages/trainer/image.ts'),
] satisfies RouteConfig

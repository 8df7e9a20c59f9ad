/** What each verb of the audit log means to a reader; `verb thing` where one verb does several things. */
const WORDS: Record<string, string> = {
  'sign-in': 'Masuk',
  'sign-in-refused': 'Masuk ditolak',
  activate: 'Mengaktifkan akun',
  'reset-password': 'Membuat kata sandi baru dengan kode',
  'change-password': 'Mengganti kata sandi',
  'end-session': 'Mengakhiri satu sesi',
  'end-other-sessions': 'Mengakhiri sesi lain',
  'issue-code person': 'Menerbitkan kode baru',
  'issue-code people': 'Menerbitkan kode untuk banyak peserta',
  'view-person': 'Membuka halaman peserta',
  export: 'Mengekspor daftar peserta',
  'export results': 'Mengekspor kelulusan',
  'export survey': 'Mengekspor laporan survei',
  'accept-correction': 'Mengubah nama sesuai laporan',
  'close-correction': 'Menutup laporan nama',
  'record-attendance': 'Mencatat presensi',
  'create cohort': 'Membuat kegiatan',
  replan: 'Mengatur ulang tanggal',
  'move-day': 'Memberi tanggal sendiri',
  extend: 'Memperpanjang batas akhir',
  upgrade: 'Memperbarui materi kegiatan',
  'upload import': 'Mengunggah daftar peserta',
  'commit import': 'Menyimpan daftar peserta',
  'discard import': 'Membatalkan unggahan',
  'correct-agency': 'Membetulkan perangkat daerah sebuah unit',
  'choose-name': 'Memilih nama dari berkas atau yang tersimpan',
  'download-refused': 'Mengunduh baris yang ditolak',
  'grant-role': 'Memberi peran',
  'end-roles': 'Mengakhiri peran',
  'revise lesson': 'Menerbitkan isi materi',
  'revise module': 'Menerbitkan modul dan bank soalnya',
  'revise programme': 'Menerbitkan program',
  'issue-certificates': 'Menerbitkan sertifikat kegiatan',
  'revoke certificate': 'Mencabut sertifikat',
  'replace certificate': 'Mengganti sertifikat yang keliru',
  'take-signed certificate': 'Menyimpan sertifikat yang sudah ditandatangani',
  'add-signatory': 'Menambah penanda tangan sertifikat',
  'make-key': 'Membuat kunci penanda sertifikat',
  'cancel job': 'Menghentikan pekerjaan',
  'resume job': 'Menjalankan lagi pekerjaan',
  'add holiday': 'Menambah hari libur',
  'remove holiday': 'Menghapus hari libur',
}

/** The verb in Indonesian; one that nobody has worded yet is shown as it was recorded. */
export function wordsOf(verb: string, thing: string): string {
  return WORDS[`${verb} ${thing}`] ?? WORDS[verb] ?? `${verb} ${thing}`
}

/** The verbs whose words contain what was searched for. */
export function verbsNamed(search: string): string[] {
  const wanted = search.toLowerCase()
  const named = Object.entries(WORDS).filter(([, words]) => words.toLowerCase().includes(wanted))
  return [...new Set(named.map(([key]) => key.split(' ')[0]!))]
}

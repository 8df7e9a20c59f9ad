const WORDS: Record<number, [title: string, text: string]> = {
  400: ['Alamat tidak terbaca', 'Periksa alamatnya, lalu coba lagi.'],
  403: ['Bukan untuk akun Anda', 'Halaman ini untuk orang lain. Masuk dengan akun yang sesuai.'],
  404: ['Tidak ditemukan', 'Alamatnya mungkin salah ketik, atau berkasnya sudah dipindahkan.'],
  405: ['Cara kirim tidak dikenal', 'Kembali ke halaman sebelumnya, lalu coba lagi.'],
  413: [
    'Kiriman terlalu besar',
    'Isian paling besar 64 KB dan lembar kerja 10 MB. Kecilkan, lalu kirim lagi.',
  ],
  421: ['Alamat tidak dikenal', 'Mode demo hanya melayani komputer ini, lewat http://localhost.'],
  503: [
    'Sebentar, sedang ada gangguan',
    'Penyimpanan data sedang tidak dapat dipakai. Tunggu sebentar, lalu muat ulang.',
  ],
}

const FOREIGN = [
  'Kiriman ditolak',
  'Kiriman ini tidak datang dari halaman Orientasi ASN. Buka halamannya di sini, lalu kirim lagi.',
] as const

const UNEXPECTED = [
  'Ada kesalahan di sistem kami',
  'Bukan karena Anda. Muat ulang halaman, atau coba lagi nanti.',
] as const

/** `app/ui/motif/mark-icon.svg` itself: no page of the app stands behind these answers to name the built file. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 34" fill="none"><rect width="34" height="34" rx="7" fill="#0a3a36"/><g stroke="#fff" stroke-width="2.6" stroke-linejoin="round"><path d="M7.2 15.5C7.6 10 11.5 5.7 17 2.3c5.5 3.4 9.4 7.7 9.8 13.2"/><path d="M7.2 18.5C7.6 24 11.5 28.3 17 31.7c5.5-3.4 9.4-7.7 9.8-13.2" stroke="#8fd3c7"/></g><path stroke="#f0b32a" stroke-width="2.4" d="M3 17h28"/></svg>'

/** Why the server itself says no: a status, or a form that another site sent. */
export type PlainReason = number | 'foreign'

/** A page that needs nothing: for answers given before or instead of the app. */
export function plainPage(reason: PlainReason): string {
  const [title, text] = reason === 'foreign' ? FOREIGN : (WORDS[reason] ?? UNEXPECTED)
  return `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Orientasi ASN Pontianak</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(ICON)}">
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/">Ke halaman awal</a></p>
</main>
</html>
`
}

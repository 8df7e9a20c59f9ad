import type { NipDoubt, NipTrouble } from './nip.rules'

interface Message {
  reason: string
  fix: string
}

/** Why a NIP is refused and how to mend it; `place` is where it stands ("kolom B"). */
export function nipTroubleMessage(trouble: NipTrouble, typed: string, place: string): Message {
  const retype = `Ubah format ${place} menjadi Teks, lalu ketik ulang 18 angka dari SK.`
  switch (trouble) {
    case 'KOSONG':
      return { reason: 'NIP kosong.', fix: `Isi ${place} dengan 18 angka dari SK.` }
    case 'NOTASI_ILMIAH':
      return {
        reason: `NIP rusak karena diubah Excel (${typed}). Angka aslinya tidak bisa dipulihkan dari berkas ini.`,
        fix: retype,
      }
    case 'BUKAN_ANGKA':
      return {
        reason: 'NIP berisi huruf atau tanda selain angka.',
        fix: 'Periksa huruf yang mirip angka (O dan 0, I dan 1), lalu tulis 18 angka sesuai SK.',
      }
    case 'PANJANG':
      return lengthMessage(typed.replace(/\D/g, '').length)
    case 'PRESISI_HILANG':
      return {
        reason:
          'Tiga angka terakhir NIP 000. Ini tanda NIP dibulatkan Excel; nomor urut 000 tidak ada.',
        fix: retype,
      }
    case 'TANGGAL_LAHIR':
      return {
        reason: `Tanggal lahir di NIP tidak ada: ${birthText(typed)}.`,
        fix: 'Cocokkan angka ke-1 sampai ke-8 dengan SK.',
      }
    case 'KODE_TMT':
      return {
        reason:
          'Angka ke-13 dan ke-14 NIP bukan bulan pengangkatan PNS (01–12) dan bukan kode PPPK (21–29).',
        fix: 'Cocokkan angka ke-13 dan ke-14 dengan SK.',
      }
    case 'JENIS_KELAMIN':
      return {
        reason: 'Angka ke-15 NIP harus 1 (laki-laki) atau 2 (perempuan).',
        fix: 'Cocokkan angka ke-15 dengan SK.',
      }
    case 'TMT_MASA_DEPAN':
      return {
        reason: 'Tahun pengangkatan di NIP masih terlalu jauh di depan.',
        fix: 'Cocokkan angka ke-9 sampai ke-12 dengan SK.',
      }
    case 'UMUR':
      return {
        reason: 'Menurut NIP, orang ini belum berumur 18 tahun saat diangkat.',
        fix: 'Cocokkan tahun lahir (angka ke-1 sampai ke-4) dan tahun pengangkatan (angka ke-9 sampai ke-12) dengan SK.',
      }
  }
}

function lengthMessage(length: number): Message {
  if (length === 9)
    return {
      reason: 'Ini NIP lama (9 angka), bukan NIP yang berlaku sekarang.',
      fix: 'Tulis NIP baru yang 18 angka.',
    }
  return {
    reason: `NIP berisi ${length} angka, seharusnya 18.`,
    fix: `${length < 18 ? 'Cari angka yang hilang' : 'Cari angka yang berlebih'} dengan mencocokkannya pada SK.`,
  }
}

const MONTHS =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  )

function birthText(typed: string): string {
  const digits = typed.replace(/\D/g, '')
  const month = MONTHS[Number(digits.slice(4, 6)) - 1]
  return month
    ? `${Number(digits.slice(6, 8))} ${month} ${digits.slice(0, 4)}`
    : `bulan ke-${Number(digits.slice(4, 6))}`
}

/** A NIP that may be right but asks for a look at the decree. */
export function nipDoubtMessage(doubt: NipDoubt): Message {
  const fix = 'Cocokkan NIP dengan SK. Bila sudah sama, biarkan.'
  switch (doubt) {
    case 'PPPK_DI_BAWAH_20':
      return { reason: 'Menurut NIP, PPPK ini belum berumur 20 tahun saat diangkat.', fix }
    case 'DI_ATAS_58':
      return { reason: 'Menurut NIP, orang ini berumur lebih dari 58 tahun saat diangkat.', fix }
    case 'PPPK_SEBELUM_2019':
      return { reason: 'Menurut NIP, PPPK ini diangkat sebelum 2019, saat PPPK belum ada.', fix }
  }
}

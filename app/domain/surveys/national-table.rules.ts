/**
 * The national way to measure satisfaction with a service: elements, formula and table of
 * Permenpan-RB 14/2017 (Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik).
 */

/** Many questionnaires swap U8 and U9, so an element is known by its code and never by its place. */
export const NATIONAL_ELEMENTS = {
  U1: 'Persyaratan',
  U2: 'Sistem, Mekanisme, dan Prosedur',
  U3: 'Waktu Penyelesaian',
  U4: 'Biaya/Tarif',
  U5: 'Produk Spesifikasi Jenis Pelayanan',
  U6: 'Kompetensi Pelaksana',
  U7: 'Perilaku Pelaksana',
  U8: 'Penanganan Pengaduan, Saran, dan Masukan',
  U9: 'Sarana dan Prasarana',
} as const

export interface Grade {
  /** 1 to 4. */
  perception: number
  mutu: 'A' | 'B' | 'C' | 'D'
  kinerja: string
  /** The average of the scale 1 to 4, as the table writes it. */
  interval: string
  /** The index, both ends included, in hundredths. */
  from: number
  to: number
}

/** From the best down. The ends are those of the table; nothing lies between them once rounded. */
export const NATIONAL_TABLE: readonly Grade[] = [
  {
    perception: 4,
    mutu: 'A',
    kinerja: 'Sangat Baik',
    interval: '3,5324–4,00',
    from: 8831,
    to: 10_000,
  },
  { perception: 3, mutu: 'B', kinerja: 'Baik', interval: '3,0644–3,532', from: 7661, to: 8830 },
  {
    perception: 2,
    mutu: 'C',
    kinerja: 'Kurang Baik',
    interval: '2,60–3,064',
    from: 6500,
    to: 7660,
  },
  {
    perception: 1,
    mutu: 'D',
    kinerja: 'Tidak Baik',
    interval: '1,00–2,5996',
    from: 2500,
    to: 6499,
  },
]

/** The grade of an index that was rounded to two decimals: 64,995 is 65,00 first and then C. */
export function gradeOf(index: number): Grade {
  const hundredths = Math.round(index * 100)
  const grade = NATIONAL_TABLE.find(({ from }) => hundredths >= from)
  if (!grade) throw new RangeError(`An index is at least 25: ${index}`)
  return grade
}

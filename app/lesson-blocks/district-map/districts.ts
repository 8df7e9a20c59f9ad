/** The six *kecamatan* as the map draws them, from north round to the south-east. */
export interface District {
  /** Without the "Pontianak" that all of them share. */
  name: string
  /** Where it lies, in words: what the drawing shows. */
  place: string
  wards: readonly string[]
  /** Outline on the drawing's grid of 336 × 316, and the middle of its label. */
  outline: string
  label: readonly [x: number, y: number]
}

export const DISTRICTS: readonly District[] = [
  {
    name: 'Utara',
    place: 'di utara Sungai Kapuas Besar dan Sungai Landak; dilalui garis khatulistiwa',
    wards: ['Batu Layang', 'Siantan Hilir', 'Siantan Hulu', 'Siantan Tengah'],
    outline: 'M10 99 22 18h292l16 66C276 106 236 134 190 150 130 134 70 110 10 99z',
    label: [186, 104],
  },
  {
    name: 'Timur',
    place: 'di antara Sungai Landak dan Sungai Kapuas Kecil',
    wards: [
      'Banjar Serasan',
      'Dalam Bugis',
      'Parit Mayor',
      'Saigon',
      'Tambelan Sampit',
      'Tanjung Hilir',
      'Tanjung Hulu',
    ],
    outline: 'M190 150c44-18 90-48 140-66l-2 150-28 42c-34-56-94-70-110-126z',
    label: [280, 152],
  },
  {
    name: 'Barat',
    place: 'di selatan Sungai Kapuas Besar, paling barat',
    wards: ['Pal Lima', 'Sungai Beliung', 'Sungai Jawi Dalam', 'Sungai Jawi Luar'],
    outline: 'M10 99l74 16-6 100-24 60C28 246 12 190 10 99z',
    label: [44, 170],
  },
  {
    name: 'Kota',
    place: 'di selatan Sungai Kapuas Besar, di sebelah timur Pontianak Barat',
    wards: ['Darat Sekip', 'Mariana', 'Sungai Bangkong', 'Sungai Jawi', 'Tengah'],
    outline: 'M84 115l62 20-8 100-22 64c-22-4-44-12-62-24l24-60z',
    label: [109, 214],
  },
  {
    name: 'Selatan',
    place: 'di selatan pertemuan sungai, di antara Pontianak Kota dan Pontianak Tenggara',
    wards: ['Akcaya', 'Benua Melayu Darat', 'Benua Melayu Laut', 'Kota Baru', 'Parit Tokaya'],
    outline: 'M146 135l44 15c6 16 14 28 24 40l-8 122c-30 0-60-4-90-13l22-64z',
    label: [172, 240],
  },
  {
    name: 'Tenggara',
    place: 'di tepi Sungai Kapuas Kecil, paling tenggara',
    wards: ['Bangka Belitung Darat', 'Bangka Belitung Laut', 'Bansir Darat', 'Bansir Laut'],
    outline: 'M214 190c30 30 78 56 108 122-40 2-78 2-116 0z',
    label: [252, 292],
  },
]

import { describe, expect, it } from 'vitest'
import { lessonText } from '~tests/support/lesson-text'
import { lintLesson } from './lint.server'

const advice = (text: string) =>
  lintLesson({ source: lessonText(text), today: '2025-06-18' }).map(
    ({ line, level, reason }) => `${line} ${level} ${reason}`,
  )
const LONG = `${'kata '.repeat(25)}terakhir.`

describe('long sentences', () => {
  it('are named where they begin', () => {
    expect(advice(`Pendek saja.\nPendek lagi.\nKata ${LONG}`)).toEqual([
      '14 warning Kalimat "Kata kata kata kata kata …" berisi 27 kata.',
    ])
  })

  it('may be quoted', () => {
    expect(advice(`<Kutipan sumber="Warga">\n\nKata ${LONG}\n\n</Kutipan>`)).toEqual([])
  })

  it('are looked for in lists, tables and blocks too', () => {
    const table = `| A | B |\n| --- | --- |\n| Kata ${LONG} | b |`
    const block = `<Catatan>\n\nKata ${LONG}\n\n</Catatan>`
    expect(advice(`- Kata ${LONG}\n\n${table}\n\n${block}`)).toHaveLength(3)
  })
})

describe('abbreviations', () => {
  it.each([
    'Setiap aparatur sipil negara (ASN) melayani. ASN juga belajar.',
    'Surat izin praktik atau SIP diperpanjang.',
    'Bawa SPMT (surat perintah melaksanakan tugas).',
    'Bawa <Istilah kata="SPMT">surat perintah melaksanakan tugas</Istilah>.',
    '<Istilah kata="SPMT">\n\nsurat perintah melaksanakan tugas\n\n</Istilah>\n\nBawa SPMT.',
    'Kasnya aman.',
    '<DasarHukum sumber="PP 94/2021 tentang Pegawai Negeri Sipil (PNS)" diperiksa="2025-06-02">\n\nBagi PNS.\n\n</DasarHukum>',
  ])('spelled out are fine: %s', (text) => {
    expect(advice(text)).toEqual([])
  })

  it('are spelled out where they stand first, headings and titles too', () => {
    expect(advice('Isi.\n\n### Hak ASN\n\nAparatur sipil negara (ASN) berhak cuti.')).toEqual([
      '14 warning Singkatan ASN belum dijelaskan saat pertama dipakai.',
    ])
    expect(advice('<Catatan judul="Cuti PPPK">\n\nIsi.\n\n</Catatan>')).toHaveLength(1)
  })

  it('are named once, on their line', () => {
    expect(advice('Satu baris.\nDua SKP dan SKP.\n\nSKP lagi.')).toEqual([
      '13 warning Singkatan SKP belum dijelaskan saat pertama dipakai.',
    ])
  })

  it('in the name of a law are left alone', () => {
    expect(
      advice(
        '<DasarHukum sumber="Perwa SKP 3/2020" diperiksa="2025-06-02">\n\nIsi.\n\n</DasarHukum>',
      ),
    ).toEqual([])
  })
})

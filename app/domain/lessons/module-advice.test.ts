import { describe, expect, it } from 'vitest'
import { moduleOf } from '~tests/support/make-module'
import { moduleAdvice } from './module-advice.rules'
import type { CheckedModule } from './check-module.server'

const said = (...modules: CheckedModule[]) =>
  moduleAdvice(modules).map(
    ({ path, finding: { file = 'materi.mdx', line, reason } }) =>
      `${path}/${file}:${line} ${reason}`,
  )

const OPENING = '<Catatan judul="Intinya" jenis="info">\n\nIngat ini.\n\n</Catatan>'
const BLOCKS =
  '<StudiKasus judul="Loket">\n\nCerita.\n\n</StudiKasus>\n\n<Langkah>\n\n1. Satu.\n\n</Langkah>'
const words = (id: string) =>
  Array.from({ length: 155 }, (_, index) => `Kalimat ${id} nomor ${index}.`).join('\n\n')
const feedback = '####Sebab. Lihat bagian "Satu".'

function lesson(id: string, more = '') {
  const body = [
    `## Satu [#satu]\n\n${OPENING}\n\n${words(id)}\n\n<Kuis soal="${id}-a" />`,
    `## Dua [#dua]\n\n${BLOCKS}\n\n<Kuis soal="${id}-b" />`,
    `## Tiga [#tiga]\n\nSelesai.\n\n${more}`,
  ].join('\n\n')
  const ask = (name: string, key: string) =>
    `// [tag:satu-${id}]\n::${id}-${name}::Soal ${id} ${name}?{${key}\n${feedback}}`
  const gift = [ask('a', '=Ya#Tepat. ~Bukan#Belum.'), ask('b', '~Bukan#Belum. =Ya#Tepat.')].join(
    '\n\n',
  )
  return { id, body, gift, objectives: [`satu-${id}`, `dua-${id}`] }
}

/** Two questions for each of six objectives; keys in turn, the key never the longest option. */
const BANK = ['pertama', 'kedua', 'ketiga']
  .flatMap((id) => [`satu-${id}`, `dua-${id}`])
  .flatMap((objective, index) => {
    const options = ['~Pilihan lain', '~Pilihan itu', '~Pilihan dia']
    options.splice(index % 4, 0, '=Kunci')
    return [
      `// [tag:${objective}]\n::single-${objective}::Pilihan untuk ${objective}?{${options.join(' ')} ${feedback}}`,
      index === 0
        ? `// [tag:${objective}]\n::jodoh::Jodohkan.{=a -> b =c -> d =e -> f ${feedback}}`
        : `// [tag:${objective}]\n::benar-${objective}::Pernyataan ${objective}.{${index % 2 ? 'T' : 'F'} ${feedback}}`,
    ]
  })

const CARD = '<KartuRingkas judul="Ringkas">\n\n- Satu\n- Dua\n- Tiga\n\n</KartuRingkas>'
const REFLECTION = '<Refleksi id="refleksi" wajib="ya" minimal="20">Apa?</Refleksi>'
const lessons = () => [lesson('pertama', REFLECTION), lesson('kedua'), lesson('ketiga', CARD)]
const full = (given: Partial<Parameters<typeof moduleOf>[0]> = {}) =>
  moduleOf({ lessons: lessons(), bank: BANK.join('\n\n'), ...given })

describe('a full module', () => {
  it('that has everything is left alone', () => {
    const module = full()
    expect([...module.findings, ...module.lessons.flatMap(({ read }) => read.findings)]).toEqual([])
    expect(said(module)).toEqual([])
  })

  it('has three lessons, one summary card, one reflection and a bank', () => {
    const [first, second] = lessons()
    expect(
      said(
        full({
          lessons: [first!, second!],
          bank: BANK.slice(0, 8)
            .filter((one) => !one.includes('jodoh') && !one.includes('benar'))
            .join('\n\n'),
        }),
      ),
    ).toEqual([
      'modul/modul.yaml:1 Modul ini punya 2 materi; modul penuh punya 3.',
      'modul/modul.yaml:1 Modul ini punya 0 KartuRingkas; modul penuh punya satu.',
      'modul/bank.gift:1 Bank soal berisi 4 soal; sedikitnya 12.',
      'modul/bank.gift:1 Bank soal hanya memakai 1 jenis soal; sedikitnya 3.',
    ])
  })

  it('opens every lesson with Intinya, in few words', () => {
    const [first, ...rest] = lessons()
    const without = { ...first!, body: first!.body.replace('judul="Intinya"', 'judul="Lain"') }
    expect(said(full({ lessons: [without, ...rest] }))).toEqual([
      'modul/pertama/materi.mdx:10 Materi ini belum dibuka dengan Intinya.',
    ])
    const long = { ...first!, body: first!.body.replace('Ingat ini.', 'Ingat ini. '.repeat(31)) }
    expect(said(full({ lessons: [long, ...rest] }))).toEqual([
      'modul/pertama/materi.mdx:12 Intinya berisi 62 kata; paling banyak 60.',
    ])
  })

  it('has lessons of a size, with blocks and self-checks spread over their parts', () => {
    const [first, ...rest] = lessons()
    const small = {
      ...first!,
      body: `## Satu [#satu]\n\n${OPENING}\n\n<Kuis soal="pertama-a pertama-b" />\n\n${REFLECTION}`,
    }
    expect(said(full({ lessons: [small, ...rest] }))).toEqual([
      'modul/pertama/materi.mdx:1 Materi ini punya 1 bagian; yang diminta 3 sampai 5.',
      'modul/pertama/materi.mdx:1 Materi ini punya 5 kata; yang diminta 600 sampai 1000.',
      'modul/pertama/materi.mdx:1 Materi ini hanya memakai 1 jenis blok.',
      'modul/pertama/materi.mdx:1 Soal Kuis berkumpul di satu bagian.',
    ])
  })

  it('counts the words that one reader reads of the cases for staff groups', () => {
    const cases = ['guru', 'kesehatan', 'teknis']
      .map(
        (group) =>
          `<KasusRumpun tenaga="${group}" judul="Kasus">\n\n${words(group)}\n\n</KasusRumpun>`,
      )
      .join('\n\n')
    const [first, ...rest] = lessons()
    const body = first!.body.replace(words('pertama'), cases)
    expect(said(full({ lessons: [{ ...first!, body }, ...rest] }))).toEqual([])
  })

  it('tests each objective in its bank', () => {
    const bank = BANK.filter((one) => !one.includes('tag:dua-ketiga'))
    expect(said(full({ bank: [...bank, ...BANK.slice(0, 1)].join('\n\n') }))).toContain(
      'modul/ketiga/materi.mdx:6 Tujuan "dua-ketiga" belum diuji oleh satu soal pun.',
    )
  })
})

describe('a short module', () => {
  it('may have one lesson without self-checks, card or bank, but tests its objectives', () => {
    const one = { id: 'satu', body: `## Satu [#satu]\n\n${OPENING}\n\n${words('satu')}` }
    expect(said(moduleOf({ shape: 'ringkas', lessons: [one] }))).toEqual([
      'modul/satu/materi.mdx:6 Tujuan "tujuan-satu" belum diuji oleh satu soal pun.',
    ])
  })
})

describe('keys', () => {
  const swap = (bank: string[], change: (one: string) => string) =>
    said(full({ bank: bank.map(change).join('\n\n') }))

  it('are the longest option in two of five questions at most', () => {
    const found = swap(BANK, (one) => one.replace('=Kunci', '=Kunci yang panjang sekali'))
    expect(found).toEqual([expect.stringMatching(/pilihan terpanjang pada 6 dari 12 soal/)])
  })

  it('stand in every place', () => {
    const found = swap(BANK, (one) =>
      one.includes('=Kunci')
        ? one.replace(' =Kunci', '').replace('{=Kunci ', '{').replace('{', '{=Kunci ')
        : one,
    )
    expect(found).toEqual([expect.stringMatching(/urutan A pada 9 dari 12/)])
  })

  it('are as often false as true', () => {
    const found = swap(BANK, (one) => one.replace('{F ', '{T '))
    expect(found).toEqual([expect.stringMatching(/5 dari 5 soal benar\/salah .* berkunci Benar/)])
  })
})

describe('questions', () => {
  it('give a reason that names a part of the module', () => {
    const [first = '', second = '', third = '', ...rest] = BANK
    const bank = [
      first.replace(feedback, ''),
      second.replace('Lihat bagian "Satu".', ''),
      third.replace('"Satu"', '"Seratus"'),
      ...rest,
    ]
    expect(said(full({ bank: bank.join('\n\n') }))).toEqual([
      'modul/bank.gift:2 Soal "single-satu-pertama" belum menjelaskan jawabannya.',
      'modul/bank.gift:5 Alasan soal "jodoh" belum menyebut bagian asalnya.',
      'modul/bank.gift:8 Alasan soal "single-dua-pertama" menyebut bagian "Seratus" yang tidak ada di modul ini.',
    ])
  })

  it('of a self-check answer every choice', () => {
    const [first, ...rest] = lessons()
    const mute = { ...first!, gift: first!.gift.replace('#Belum.', '') }
    expect(said(full({ lessons: [mute, ...rest] }))).toEqual([
      'modul/pertama/soal.gift:2 Ada pilihan soal "pertama-a" yang belum punya tanggapan.',
    ])
  })
})

describe('repetition', () => {
  const SAME = 'Kalimat yang sama persis ditulis dua kali di dua materi yang berbeda.'

  it('of a paragraph is named with where it stood first', () => {
    const [first, second, third] = lessons()
    const again = [
      first!,
      { ...second!, body: `${second!.body}\n\n${SAME}` },
      { ...third!, body: `${third!.body}\n\n${SAME}` },
    ]
    expect(said(full({ lessons: again }))).toEqual([
      expect.stringMatching(
        /^modul\/ketiga\/materi\.mdx:\d+ Kalimat yang sama sudah ada di modul\/kedua\/materi\.mdx:\d+\.$/,
      ),
    ])
  })

  it('of quoted law is none', () => {
    const law = `<DasarHukum sumber="UU 20/2023" diperiksa="2025-06-02">\n\n${SAME}\n\n</DasarHukum>`
    const [first, second, third] = lessons()
    const again = [
      first!,
      { ...second!, body: `${second!.body}\n\n${law}` },
      { ...third!, body: `${third!.body}\n\n${law}` },
    ]
    expect(said(full({ lessons: again }))).toEqual([])
  })
})

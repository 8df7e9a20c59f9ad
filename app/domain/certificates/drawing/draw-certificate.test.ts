import { PDFDocument } from 'pdf-lib'
import { expect, it } from 'vitest'
import { drawCertificate } from './draw-certificate.server'
import type { Printed } from './printed'

const AT = '2025-07-09T02:00:00.000Z'

const printed = (name: string, days = 20): Printed => ({
  facts: {
    name,
    nip: '198909032025212900',
    grade: 'Golongan IX',
    position: 'Guru Ahli Pertama',
    unit: 'SD Negeri 14 Pontianak Barat',
    programme: { id: 'orientasi-pppk', title: 'Orientasi PPPK' },
    title: 'Sertifikat Orientasi',
    cohort: 'Orientasi PPPK Formasi 2024',
    from: '2025-06-10',
    to: '2025-07-08',
    place: 'Aula',
    minutes: 900,
    hours: 20,
    days: Array.from({ length: days }, (_, index) => ({
      number: index + 1,
      title: `Hari tentang sesuatu yang panjang sekali judulnya nomor ${index + 1}`,
      agenda: `Agenda ${Math.floor(index / 6)}`,
      date: '2025-06-10',
      minutes: 45,
    })),
    besideLan: true,
    signatory: { name: 'Budi Hartono', nip: null, position: 'Kepala BKPSDM', acting: 'Plt.' },
    issuedOn: '2025-07-09',
  },
  number: '214/ORI-PPPK/BKPSDM/2025',
  code: '7K4M9QXT2HWC5N8P',
  agency: 'BKPSDM Kota Pontianak',
  agencyName: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kota Pontianak',
  place: 'Pontianak',
  host: 'orientasi.contoh.id',
  address: 'https://orientasi.contoh.id/verifikasi/7K4M9QXT2HWC5N8P',
  proofAddress: `https://orientasi.contoh.id/verifikasi/luring#S1.kunci.${'A'.repeat(300)}.${'B'.repeat(86)}`,
})

it('two pages of A4 across, the same bytes for the same certificate, fonts inside', async () => {
  const bytes = await drawCertificate(printed('Siti Rahmawati, S.Pd.'), AT)
  expect(Buffer.from(bytes)).toEqual(
    Buffer.from(await drawCertificate(printed('Siti Rahmawati, S.Pd.'), AT)),
  )
  expect(bytes.length).toBeLessThan(60_000)
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  expect(document.getPages().map((page) => page.getSize())).toEqual([
    { width: 841.89, height: 595.28 },
    { width: 841.89, height: 595.28 },
  ])
  expect(document.getTitle()).toBe('Sertifikat Orientasi 214/ORI-PPPK/BKPSDM/2025')
  expect(document.getCreationDate()?.toISOString()).toBe(AT)
})

it.each([
  'Łukasz Đorđević',
  'Nguyễn Thị Ánh',
  '李小龙 Wijaya',
  'O\u2019Neil \u{1f600}',
  'Raden Ajeng Siti Nurhaliza Kusumaningtyas Wijayanti Al-Qadrie binti Abdurrahman, S.Ked., M.Kes.',
  'X'.repeat(200),
  '',
])('draws the name %s', async (name) => {
  const bytes = await drawCertificate(printed(name, 120), AT)
  expect((await PDFDocument.load(bytes)).getPageCount()).toBe(2)
})

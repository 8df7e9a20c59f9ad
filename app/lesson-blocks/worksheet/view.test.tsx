import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { WorksheetView } from './view'

const field = {
  id: 'tugas',
  promptHtml: 'Tugas <em>apa</em>?',
  minimumWords: 3,
  answerId: 'nomor-1',
  text: '',
  savedAt: null,
}
const draw = (given: Partial<Omit<typeof field, 'savedAt'>> & { savedAt?: string }) =>
  renderToStaticMarkup(
    <WorksheetView
      id="minggu-pertama"
      title="Minggu pertama"
      pieces={[{ html: '<p>Tanyakan dulu.</p>' }, { field: { ...field, ...given } }]}
    />,
  ).replaceAll('\u00A0', ' ')

it('asks its questions in their order, inside the one form', () => {
  const html = draw({})
  expect(html.indexOf('Tanyakan dulu.')).toBeLessThan(html.indexOf('Tugas <em>apa</em>?'))
  expect(html).toContain('name="refleksi:tugas"')
  expect(html).toContain('name="aksi" value="simpan:minggu-pertama"')
  expect(html).toContain('Paling sedikit 3 kata.')
  expect(html).toContain('<div class="worksheet-paper" aria-hidden="true"></div>')
})

it('keeps a draft and says how many words it has and needs', () => {
  const html = draw({ text: 'Dua <kata>', savedAt: '2025-06-18T02:10:00.000Z' })
  expect(html).toContain('>Dua &lt;kata&gt;</textarea>')
  expect(html).toContain('Tersimpan pukul 09.10 WIB.')
  expect(html).toContain('2 kata, belum cukup. Paling sedikit 3 kata.')
})

it('asks for no more once it has its words', () => {
  const html = draw({ text: 'Satu dua tiga', savedAt: '2025-06-18T02:10:00.000Z' })
  expect(html).toContain('3 kata.')
  expect(html).not.toMatch(/belum cukup|Paling sedikit/)
})

import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { PledgeView, type AskedPledge } from './view'

const pledge: AskedPledge = {
  id: 'netral',
  version: '2026-1',
  title: 'Ikrar Netralitas ASN',
  textHtml: '<p>Saya menyatakan netral.</p>',
  answerId: 'nomor-1',
  pledgedAt: null,
}
const draw = (given: Partial<AskedPledge> = {}, reminded = false) =>
  renderToStaticMarkup(
    <PledgeView pledge={{ ...pledge, ...given }} reminded={reminded} />,
  ).replaceAll('\u00A0', ' ')

it('asks for a tick and one button, and names the version of its words', () => {
  const html = draw()
  expect(html).toContain('<p>Saya menyatakan netral.</p>')
  expect(html).toContain('type="checkbox" name="ikrar:netral"')
  expect(html).toContain('value="2026-1"')
  expect(html).toContain('name="nomor:netral" value="nomor-1"')
  expect(html).toContain('name="aksi" value="ikrar:netral"')
  expect(html).not.toContain('Centang dulu')
})

it('says what was forgotten', () => {
  expect(draw({}, true)).toContain('Centang dulu kotak di atas')
})

it('is a record afterwards, with nothing left to press', () => {
  const html = draw({ pledgedAt: '2025-06-18T02:10:00.000Z' })
  expect(html).toContain(
    'Dinyatakan pada Rabu, 18 Juni 2025, pukul 09.10 WIB, naskah versi 2026-1.',
  )
  expect(html).not.toMatch(/<button|<input/)
})

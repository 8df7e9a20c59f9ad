import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { StripLegend } from './strip-legend'

it('names every kind of strand beside its drawing', () => {
  const html = renderToStaticMarkup(<StripLegend />)
  const lines = [...html.matchAll(/<li[^>]*>(.*?)<\/li>/g)].map(([, line = '']) => line)
  expect(lines.map((line) => line.replaceAll(/<[^>]+>/g, '').trim())).toEqual([
    'selesai',
    'belum selesai',
    'hari ini',
    'belum dibuka',
  ])
  expect(lines.every((line) => line.includes('aria-hidden="true"'))).toBe(true)
})

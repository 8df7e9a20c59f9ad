import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { plainPage } from './plain-page'

it('carries the icon of every other page itself, so that no browser asks for one', () => {
  const [, written = ''] =
    plainPage(404).match(/rel="icon" href="data:image\/svg\+xml,([^"]+)"/) ?? []
  const icon = readFileSync('app/ui/motif/mark-icon.svg', 'utf8').trim()
  expect(decodeURIComponent(written)).toBe(icon)
})

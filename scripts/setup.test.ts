import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  buildWhenChanged,
  installWhenChanged,
  isNewEnough,
  lockFingerprint,
  sourceFingerprint,
} from './setup.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'orientasi-setup-'))
  write('package.json', '{"name":"x","version":"1.0.0"}')
  write('package-lock.json', lock({}))
  write('app/root.tsx', 'export {}')
  vi.spyOn(console, 'log').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(root, { recursive: true })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function isNoted(): boolean {
  return existsSync(join(root, 'node_modules/.orientasi-lock'))
}

function lock(packages: Record<string, { version: string; optional?: boolean }>): string {
  return JSON.stringify({
    name: 'x',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: { '': { name: 'x', version: '1.0.0' }, ...packages },
  })
}

it.each([
  ['18.20.4', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['22.0.0', true],
])('Node %s: new enough is %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected)
})

describe('installWhenChanged', () => {
  it('installs once, and again only when the lock file changes', () => {
    mkdirSync(join(root, 'node_modules'))
    installWhenChanged(root)
    expect(isNoted()).toBe(true)
    expect(console.log).toHaveBeenCalledTimes(1)
    installWhenChanged(root)
    expect(console.log).toHaveBeenCalledTimes(1)
    expect(lockFingerprint(root)).toHaveLength(64)
  })

  it('trusts what somebody installed by hand, optional packages aside', () => {
    const packages = {
      'node_modules/a': { version: '1.2.3' },
      'node_modules/b': { version: '2.0.0', optional: true },
    }
    write('package-lock.json', lock(packages))
    write('node_modules/.package-lock.json', lock({ 'node_modules/a': { version: '1.2.3' } }))
    installWhenChanged(root)
    expect(console.log).not.toHaveBeenCalled()
    expect(isNoted()).toBe(true)
  })
})

describe('sourceFingerprint', () => {
  it('changes with the content and with the list of files, not with tests', () => {
    const first = sourceFingerprint(root)
    write('app/root.test.tsx', 'it()')
    write('content/courses/a/materi.mdx', '# A')
    expect(sourceFingerprint(root)).toBe(first)
    write('app/pages/home.tsx', 'export {}')
    const second = sourceFingerprint(root)
    expect(second).not.toBe(first)
    write('app/pages/home.tsx', 'export { a }')
    expect(sourceFingerprint(root)).not.toBe(second)
  })

  it('keeps a build of the same sources', () => {
    write('build/.orientasi-sources', sourceFingerprint(root))
    buildWhenChanged(root)
    expect(console.log).not.toHaveBeenCalled()
  })
})

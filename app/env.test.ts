import { describe, expect, it } from 'vitest'
import { clockOf, readEnv } from './env.server'

const LIVE = { APP_MODE: 'live', APP_ORIGIN: 'https://orientasi.pontianak.go.id' }

describe('the settings', () => {
  it('are a demo on this machine unless told otherwise', () => {
    expect(readEnv({})).toMatchObject({
      mode: 'demo',
      host: '127.0.0.1',
      port: 3000,
      origin: null,
      databaseUrl: 'file:.data/orientasi.db',
    })
  })

  it('know a live platform by its https address', () => {
    expect(readEnv({ ...LIVE, HOST: '0.0.0.0', PORT: '8080' })).toMatchObject({
      mode: 'live',
      host: '0.0.0.0',
      port: 8080,
      origin: 'https://orientasi.pontianak.go.id',
    })
  })

  it.each([
    [{ APP_MODE: 'live' }, /APP_ORIGIN/],
    [{ APP_MODE: 'live', APP_ORIGIN: 'http://orientasi.example' }, /https/],
    [{ ...LIVE, APP_NOW: '2025-06-18T02:00:00Z' }, /APP_NOW hanya untuk APP_MODE=demo/],
    [{ HOST: '0.0.0.0' }, /hanya melayani komputer ini/],
    [{ APP_MODE: 'produksi' }, /APP_MODE/],
    [{ APP_NOW: 'kemarin' }, /APP_NOW/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL/],
    [{ PORT: 'tiga' }, /PORT/],
  ])('are refused with a reason: %j', (source, reason) => {
    expect(() => readEnv(source)).toThrow(reason)
  })

  it('start the demo’s clock where they say, and let it run', () => {
    const clock = clockOf(readEnv({ APP_NOW: '2025-06-18T02:00:00Z' }))
    expect(clock().slice(0, 16)).toBe('2025-06-18T02:00')
  })
})

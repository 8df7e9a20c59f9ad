import { describe, expect, it } from 'vitest'
import { readEnv } from './env.server'

const live = { APP_MODE: 'live', APP_ORIGIN: 'https://orientasi.pontianak.go.id' }

describe('readEnv', () => {
  it('needs nothing for a demo on this machine', () => {
    expect(readEnv({})).toEqual({
      mode: 'demo',
      host: '127.0.0.1',
      port: 3000,
      origin: null,
      databaseUrl: 'file:.data/orientasi.db',
      signingSecret: expect.any(String) as string,
      contentDir: 'content',
      now: null,
      logLevel: 'info',
    })
  })

  it('takes an empty variable for one that is not set', () => {
    expect(readEnv({ PORT: '', APP_NOW: '' })).toMatchObject({ port: 3000, now: null })
  })

  it('writes the pretended instant in the one form the store knows', () => {
    expect(readEnv({ APP_NOW: '2025-06-18T09:00:00+07:00' }).now).toBe('2025-06-18T02:00:00.000Z')
  })

  it('lets live mode listen beyond this machine', () => {
    const env = readEnv({ ...live, HOST: '0.0.0.0', PORT: '8080' })
    expect(env).toMatchObject({
      mode: 'live',
      host: '0.0.0.0',
      port: 8080,
      origin: live.APP_ORIGIN,
    })
  })

  it.each([
    ['an unknown mode', { APP_MODE: 'staging' }, 'APP_MODE: harus demo atau live'],
    ['live without its address', { APP_MODE: 'live' }, 'memerlukan APP_ORIGIN'],
    ['live over plain http', { ...live, APP_ORIGIN: 'http://x.id' }, 'APP_ORIGIN: harus alamat'],
    ['a pretended time in live', { ...live, APP_NOW: '2025-06-18T00:00:00Z' }, 'Hapus APP_NOW'],
    ['a demo open to the network', { HOST: '0.0.0.0' }, 'bukan HOST=0.0.0.0'],
    ['a time that is none', { APP_NOW: 'besok' }, 'APP_NOW: harus waktu'],
    ['a port that is none', { PORT: '99999' }, 'PORT: harus angka'],
    ['another database', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL: harus diawali'],
  ])('refuses %s', (_, source, message) => {
    expect(() => readEnv(source)).toThrow(message)
  })

  it('names every fault at once', () => {
    const source = { APP_MODE: 'live', PORT: 'tiga', APP_NOW: 'besok' }
    expect(() => readEnv(source)).toThrow(/APP_NOW[^]*PORT[^]*APP_ORIGIN/)
  })
})

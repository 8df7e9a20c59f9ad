import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { describeEachEngine } from '~tests/support/engines'
import { underLockFile, whileStartingAlone } from './start-up-lock.server'

const folder = mkdtempSync(join(tmpdir(), 'mulai-'))
afterAll(() => rmSync(folder, { recursive: true }))

describeEachEngine('starting', (engine) => {
  it('is done by one process at a time', async () => {
    const store = await engine.open()
    const connection = { ...store, file: engine.name === 'sqlite' ? join(folder, 'a.db') : null }
    let inside = 0
    let most = 0
    const work = async () => {
      inside += 1
      most = Math.max(most, inside)
      await wait(50)
      inside -= 1
    }
    await Promise.all([1, 2, 3].map(() => whileStartingAlone(connection, work)))
    expect(most).toBe(1)
    await store.close()
  })

  it('lets the next one in when the work fails', async () => {
    const store = await engine.open()
    const connection = { ...store, file: engine.name === 'sqlite' ? join(folder, 'b.db') : null }
    const failing = whileStartingAlone(connection, () => Promise.reject(new Error('migrasi')))
    await expect(failing).rejects.toThrow('migrasi')
    expect(await whileStartingAlone(connection, async () => 'mulai')).toBe('mulai')
    await store.close()
  })

  it('does not wait for a process that died while starting', async () => {
    if (engine.name !== 'sqlite') return
    const store = await engine.open()
    const file = join(folder, 'c.db')
    writeFileSync(`${file}.mulai`, '999999999')
    expect(await whileStartingAlone({ ...store, file }, async () => 'mulai')).toBe('mulai')
    expect(existsSync(`${file}.mulai`)).toBe(false)
    await store.close()
  })

  it('takes over a lock of more than ten minutes, whoever has its number now', async () => {
    const file = join(folder, 'd.mulai')
    // Alive for certain: this process's parent, as after a power cut that gave the number anew.
    writeFileSync(file, `${process.ppid} sebelum-listrik-padam`)
    const longAgo = new Date(Date.now() - 11 * 60_000)
    utimesSync(file, longAgo, longAgo)
    expect(await underLockFile(file, async () => 'mulai')).toBe('mulai')
    expect(existsSync(file)).toBe(false)
  })
})

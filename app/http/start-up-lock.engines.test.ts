import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
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

  it('goes on at once when the process that was starting is killed, again one at a time', async () => {
    if (engine.name !== 'sqlite') return
    const file = join(folder, 'c.mulai-lock')
    const killed = spawn(process.execPath, ['-e', HOLDING, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(killed.stdout, 'data')
    let inside = 0
    let most = 0
    const starts = [1, 2, 3].map(() =>
      underLockFile(file, async () => {
        inside += 1
        most = Math.max(most, inside)
        await wait(50)
        inside -= 1
      }),
    )
    await wait(300)
    expect(most).toBe(0)
    killed.kill('SIGKILL')
    await Promise.all(starts)
    expect(most).toBe(1)
  })
})

/** Takes the lock as another process would, and never ends by itself. */
const HOLDING = `
  const lock = new (require('better-sqlite3'))(process.argv[1])
  lock.exec('begin exclusive')
  console.log('held')
  setInterval(() => {}, 1000)
`

import { createServer, connect, type Socket } from 'node:net'
import { inject, it } from 'vitest'
import { sql } from 'kysely'
import { openConnection } from '~db/connection.server'
import { migrateToLatest } from '~db/migrate.server'
import { openServer } from '~tests/support/server'
import { makeTwoLearners } from '~tests/support/two-learners'

it('probe', async () => {
  const { server: url } = inject('postgres')!
  const m = openConnection(url + 'postgres')
  await sql.raw('create database outage').execute(m.db)
  await m.close()
  const target = Number(new URL(url).port)
  const sockets = new Set<Socket>()
  let mute = false
  const proxy = createServer((s) => {
    const to = connect(target, '127.0.0.1')
    sockets.add(s).add(to)
    s.on('error', () => {}); to.on('error', () => {})
    s.on('data', (d) => { if (!mute) to.write(d) }); to.on('data', (d) => { if (!mute) s.write(d) })
    s.on('close', () => to.destroy()); to.on('close', () => s.destroy())
  })
  const listen = (port = 0) => new Promise<number>((r) => proxy.listen(port, '127.0.0.1', () => r((proxy.address() as { port: number }).port)))
  const port = await listen()
  const connection = openConnection(`postgres://postgres:postgres@127.0.0.1:${port}/outage`)
  await migrateToLatest(connection.db)
  const cast = await makeTwoLearners(connection.db)
  const server = await openServer(connection)
  const Cookie = `sesi=${cast.tokens.siti}`
  const path = '/belajar/materi/materi-ini/kedua'
  const form = { aksi: 'simpan', 'nomor:renungan': 'x1', 'refleksi:renungan': 'Kalimat panjang saya. ' }
  const ask = async (label: string, f?: Record<string, string>, p = path) => {
    const a = await Promise.race([server.ask(p, { ...(f ? { form: f } : {}), headers: { Cookie } }), new Promise<{ status: string; text: string }>((r) => setTimeout(() => r({ status: 'HANG', text: '' }), 4000))])
    console.log(label, a.status, a.text.includes('Kalimat panjang'), a.text.match(/<h1[^>]*>([^<]*)/)?.[1])
  }
  await ask('fine', form)
  // cut in the middle: many requests under way
  const many = Array.from({ length: 20 }, () => server.ask(path, { form, headers: { Cookie } }))
  await new Promise((r) => setTimeout(r, 60))
  for (const s of sockets) s.destroy()
  await new Promise((r) => proxy.close(r))
  console.log('cut', JSON.stringify((await Promise.allSettled(many)).map((r) => r.status === 'fulfilled' ? r.value.status : String(r.reason))))
  await ask('down get'); await ask('down post', form); await ask('down health', undefined, '/sehat')
  await listen(port)
  await ask('up get'); await ask('up post', form)
  mute = true
  await ask('mute get')
  mute = false
  for (const s of sockets) s.destroy()
  await ask('again get')
  console.log(server.logged.filter((l) => /"level":50/.test(l)).map((l) => l.slice(0, 220)).join('\n'))
  await server.close()
  await connection.close()
  proxy.close()
}, 60_000)

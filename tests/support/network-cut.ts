import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A way to a server that can be cut and mended: `url` is the given one, led through here. */
export async function openCuttableWay(url: string) {
  const target = new URL(url)
  const open = new Set<Socket>()
  const relay = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.on('error', () => {})
      from.on('close', () => {
        open.delete(from)
        to.destroy()
      })
      from.pipe(to)
    }
  })
  const listen = (port: number) =>
    new Promise<void>((resolve) => relay.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = relay.address() as AddressInfo
  const way = new URL(url)
  way.port = String(port)

  async function cut(): Promise<void> {
    const closed = new Promise((resolve) => relay.close(resolve))
    for (const socket of open) socket.destroy()
    await closed
  }
  return { url: way.href, cut, mend: () => listen(port) }
}

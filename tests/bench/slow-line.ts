import { connect, createServer, type Socket } from 'node:net'

/** What experience.md calls slow 3G: 400 kbit/s, 400 ms there and back. */
export const SLOW_3G = { bytesPerSecond: 400_000 / 8, roundTrip: 400 }

/**
 * A slow line to a port of this machine. Chromium's own brake holds back a page but not its service worker; this one is
 * before both, and a new connection takes the time of its handshake.
 */
export async function slowLine(port: number, { bytesPerSecond, roundTrip } = SLOW_3G) {
  const [up, down] = [lane(bytesPerSecond, roundTrip / 2), lane(bytesPerSecond, roundTrip / 2)]
  const server = createServer(near => {
    const far = connect(port, 'localhost')
    const [toFar, toNear] = [up(far), down(near)]
    const shakenAt = Date.now() + roundTrip
    near.on('data', bytes => void setTimeout(() => toFar(bytes), Math.max(0, shakenAt - Date.now())))
    far.on('data', toNear)
    const end = () => void [near, far].forEach(socket => socket.destroy())
    for (const socket of [near, far]) socket.on('close', end).on('error', end)
  }).listen(0, 'localhost')
  await new Promise(resolve => server.once('listening', resolve))
  const address = server.address() as { port: number }
  return { url: `http://localhost:${address.port}`, close: () => server.close() }
}

/** One direction: a packet of each connection in turn, as many as the line carries. */
function lane(bytesPerSecond: number, delay: number) {
  const PACKET = 1460
  const waiting: { to: Socket; packets: Buffer[] }[] = []
  let isBusy = false
  function next() {
    const turn = waiting.shift()
    const packet = turn?.packets.shift()
    isBusy = Boolean(packet)
    if (!turn || !packet) return
    if (turn.packets.length > 0) waiting.push(turn)
    setTimeout(() => {
      setTimeout(() => turn.to.destroyed || turn.to.write(packet), delay)
      next()
    }, (packet.length / bytesPerSecond) * 1000)
  }
  return (to: Socket) => {
    const own = { to, packets: [] as Buffer[] }
    return (bytes: Buffer) => {
      if (own.packets.length === 0) waiting.push(own)
      for (let i = 0; i < bytes.length; i += PACKET) own.packets.push(bytes.subarray(i, i + PACKET))
      if (!isBusy) next()
    }
  }
}

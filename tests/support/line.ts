import { connect, createServer, type Socket } from 'node:net'

/** A line between browsers and a server of this machine, that can be cut: nobody gets through. */
export async function openLine(port: number) {
  let isCut = false
  let passed = 0
  const open = new Set<Socket>()
  const line = createServer(near => {
    if (isCut) return near.destroy()
    const far = connect(port, 'localhost')
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => {}).on('close', () => {
        open.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    far.on('data', () => { if (isCut) passed++ })
    near.pipe(far).pipe(near)
  }).listen(0, 'localhost')
  await new Promise(resolve => line.once('listening', resolve))
  return {
    url: `http://localhost:${(line.address() as { port: number }).port}`,
    cut() {
      isCut = true
      passed = 0
      for (const socket of open) socket.destroy()
    },
    mend: () => { isCut = false },
    /** What got through although the line was cut. */
    requests: () => passed,
    close: () => line.close(),
  }
}

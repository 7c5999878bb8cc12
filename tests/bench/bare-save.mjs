// The least that a durable save over HTTP can cost: a server of node:http alone, which writes what it is sent as one row
// through the same driver. A process of its own; says its port, and goes when its input ends.
import { createServer } from 'node:http'
import postgres from 'postgres'

const sql = postgres(process.argv[2], { max: 10, onnotice() {} })
const server = createServer((incoming, outgoing) => {
  const parts = []
  incoming.on('data', part => parts.push(part))
  incoming.on('end', async () => {
    await sql`insert into bench_rows (value) values (${Buffer.concat(parts).toString()})`
    outgoing.writeHead(200, { 'Content-Type': 'application/json' }).end('{}\n')
  })
}).listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
process.stdin.resume().on('end', () => process.exit(0))

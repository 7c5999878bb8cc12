// The generator: a process of its own. Every save has an intended moment, whether or not earlier ones have come back, and
// its latency counts from that moment. Reads a plan from standard input, writes what it saw to standard output.
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

const { url, plan, seconds, rate, questions } = JSON.parse(await text(process.stdin))
const { hostname, port } = new URL(url)
const agent = new Agent({ keepAlive: true, maxSockets: 2000 })
const latencies = []
const problems = new Map()
const began = process.cpuUsage()
const start = performance.now() + 200
const total = Math.round(rate * seconds)
const open = new Set()

for (let n = 0; n < total; n++) {
  const due = start + (n * 1000) / rate
  const wait = due - performance.now()
  if (wait > 1) await new Promise(resolve => setTimeout(resolve, wait))
  const sent = send(plan[n % plan.length], n, due).finally(() => open.delete(sent))
  open.add(sent)
}
await Promise.all(open)
const took = (performance.now() - start) / 1000
const { user, system } = process.cpuUsage(began)
// A pipe takes so much at once; who exits before it has taken all cuts the rest off.
process.stdout.write(JSON.stringify({ latencies, problems: [...problems], sent: total, took, cpu: (user + system) / 1e6 / took }), () => process.exit(0))

function send({ path, cookie }, n, due) {
  const body = JSON.stringify({ answers: [{ id: randomUUID(), item: (n % questions) + 1, seq: n, value: 'a', at: new Date().toISOString() }] })
  return new Promise(resolve => {
    const fail = why => (problems.set(why, (problems.get(why) ?? 0) + 1), resolve())
    const asked = request({ hostname, port, path, method: 'POST', agent, headers: { cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, answer => {
      answer.resume()
      answer.on('end', () => {
        if (answer.statusCode !== 200) return fail(String(answer.statusCode))
        latencies.push(performance.now() - due)
        resolve()
      })
    })
    asked.on('error', error => fail(error.code ?? error.message))
    asked.end(body)
  })
}

async function text(stream) {
  let all = ''
  for await (const chunk of stream) all += chunk
  return all
}

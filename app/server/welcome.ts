import { environment } from '~/shared/environment.server'
import { settings } from './settings'

type DemoPerson = { key: string; role: string; name: string; organisation: string | null }

/** What a newcomer reads in the terminal: where it is, and as whom one may look around. */
export async function welcome(port: number, ms: number) {
  const { isLoopback, host, publicUrl } = settings()
  const name = isLoopback || host === '0.0.0.0' || host === '::' ? 'localhost' : host
  const address = publicUrl?.origin ?? `http://${name}:${port}`
  const people = await demoPeople(`http://${isLoopback || name === 'localhost' ? '127.0.0.1' : host}:${port}`)
  const lines = [
    '',
    `  کارگاه  Kargah is open:  ${address}`,
    '',
    ...(people.length ? ['  A demo. Look around as one of these people (the bar at the top of each page signs you in):', ''] : []),
    ...people.map(({ key, name, organisation }) => `    ${key.padEnd(22)}${[name, organisation].filter(Boolean).join(', ')}`),
    ...(people.length ? [''] : []),
    `  Data: ${environment().dataDir}   Ready after ${(ms / 1000).toFixed(1)} s   Ctrl-C stops everything`,
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

async function demoPeople(address: string): Promise<DemoPerson[]> {
  try {
    const answer = await fetch(`${address}/demo/people`, { headers: { Accept: 'application/json', 'Accept-Language': 'en' }, signal: AbortSignal.timeout(5000) })
    return answer.ok && answer.headers.get('content-type')?.includes('json') ? await answer.json() : []
  } catch {
    return []
  }
}

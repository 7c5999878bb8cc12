import type { BrowserContext } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { enter, launch, type Place } from './offline-browser'

/** What the server has: rows of the log, and the newest value of each thing by its id. */
type Found<V> = { rows: number; newest: Record<string, V> }
type Spoil = (context: BrowserContext) => Promise<void>

/** A person's work without a network, which ends with the browser's death. */
export type OfflineWork<V> = {
  name: string
  person: string
  address: string
  rounds: number
  read: () => Promise<Found<V>>
  /** @returns how many rows there were before, and what was done last to each thing. */
  workOffline: (profile: string, round: number, spoil?: Spoil) => Promise<{ before: Found<V>; wanted: Record<string, V> }>
  /** Another person uses the device meanwhile. */
  strangerLooks: (profile: string, rows: number) => Promise<void>
  isSame: (wanted: V, found: V | undefined) => boolean
}

/**
 * Each round: work without a network, the browser is killed, somebody else uses the device, the person comes back (to home
 * alone, to the page alone, to both at once). Everything must reach the server once, as it was done last. The control keeps
 * its outbox in memory, which must be seen to lose.
 */
export async function goThroughRounds<V>(place: Place, work: OfflineWork<V>) {
  const { name, person, address, rounds, read, workOffline, strangerLooks } = work
  const violations: string[] = []
  const returns = [['/home'], [address], ['/home', address, address]]
  const [profile, forgetful] = ['kept', 'forgetful'].map(kind => mkdtempSync(join(tmpdir(), `kargah-offline-${kind}-`))) as [string, string]
  const missing = (wanted: Record<string, V>, { newest }: Found<V>) =>
    Object.keys(wanted).filter(id => !work.isSame(wanted[id]!, newest[id]))

  async function comeBack(profile: string, addresses: string[], wanted: Record<string, V>) {
    const context = await launch(place, profile)
    await enter(context, person)
    await Promise.all(addresses.map(async to => (await context.newPage()).goto(to)))
    const until = Date.now() + 20_000
    while (missing(wanted, await read()).length > 0 && Date.now() < until) await sleep(250)
    // Whatever would come twice has time to.
    await sleep(2500)
    const now = await read()
    await context.close()
    return now
  }

  const sum = { typed: 0, replayed: 0, doubled: 0 }
  for (let round = 0; round < rounds; round++) {
    const { before, wanted } = await workOffline(profile, round)
    await strangerLooks(profile, before.rows)
    const after = await comeBack(profile, returns[round % returns.length]!, wanted)
    const lost = missing(wanted, after)
    const came = Object.keys(wanted).length - lost.length
    const extra = after.rows - before.rows - came
    sum.typed += Object.keys(wanted).length
    sum.replayed += came
    sum.doubled += extra
    for (const id of lost) violations.push(`${name} ${round}: ${id} never came`)
    if (extra !== 0) violations.push(`${name} ${round}: ${extra} more than were done`)
  }
  const { wanted } = await workOffline(forgetful, rounds + 1, async context => void await context.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  }))
  const lostByControl = missing(wanted, await comeBack(forgetful, [address], wanted)).length
  for (const folder of [profile, forgetful]) rmSync(folder, { recursive: true, force: true })
  return { name, rounds, ...sum, 'control lost': lostByControl, violations }
}

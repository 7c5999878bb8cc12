import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '~/shared/log.server'
import type { Account } from './postgres/account'
import { furnishCluster, makeCluster } from './postgres/cluster'
import { users, withLock } from './postgres/lock'
import { placeOf, type Place, readSecrets, type Secrets, urlOf, writeSecrets } from './postgres/place'
import { durable, findPostmaster, forgetful, freePort, letsIn, startPostmaster, stopPostmaster } from './postgres/postmaster'

const WATCH = 250

type Options = {
  /** The cluster lies in its sub-folder `postgres`. */
  dataDir: string
  /** For tests: nothing is synced to disk, and it goes with the process, its folder too. */
  throwAway?: boolean
  /** Settings of PostgreSQL that differ from ours. */
  settings?: Record<string, string>
}

/** A PostgreSQL of our own that is brought back within a second or two whenever it dies. */
export type Embedded = {
  appUrl: string
  ownerUrl: string
  superUrl: string
  /** Was it running already, left by a process of ours that died, or used by another? */
  adopted: boolean
  /** Stops it unless another process of ours still uses it. */
  stop: () => Promise<void>
}

/**
 * Starts the embedded PostgreSQL, or adopts the one that runs in this folder, and watches over it.
 * @throws Error in words for a person, when it can't run here.
 */
export async function startEmbedded({ dataDir, throwAway = false, settings = {} }: Options): Promise<Embedded> {
  const place = placeOf(dataDir)
  const asked = { ...(throwAway ? forgetful : durable), ...settings }
  const { secrets, account, adopted } = await withLock(place.lock, async () => {
    const secrets = readSecrets(place)
    const account = makeCluster(place, secrets, { sync: !throwAway })
    const adopted = await ensureRunning(place, secrets, account, asked)
    await furnishCluster(secrets)
    users.add(place.users)
    return { secrets, account, adopted }
  })
  const stopWatching = watch(place, secrets, account, asked)
  const goodbye = throwAway ? throwAwayAtExit(place) : undefined

  return {
    appUrl: urlOf(secrets, 'app'),
    ownerUrl: urlOf(secrets, 'owner'),
    superUrl: urlOf(secrets, 'superuser'),
    adopted,
    async stop() {
      await stopWatching()
      await withLock(place.lock, async () => {
        if (users.remove(place.users)) await stopPostmaster(place)
      })
      goodbye?.()
    },
  }
}

/** @returns whether it was running. */
async function ensureRunning(place: Place, secrets: Secrets, account: Account, settings: Record<string, string>) {
  const running = findPostmaster(place)
  if (running) {
    // It may still be starting, or recovering after a crash.
    const until = Date.now() + 60_000
    while (findPostmaster(place) && Date.now() < until) {
      if (await letsIn({ ...secrets, port: running.port || secrets.port })) {
        secrets.port = running.port
        return true
      }
      await sleep(100)
    }
    if (findPostmaster(place)) throw new Error(`process ${running.pid} holds ${place.cluster} but lets nobody in; see ${place.log}`)
  }
  secrets.port = await freePort(secrets.port)
  writeSecrets(place, secrets)
  await startPostmaster(place, secrets, account, settings)
  return false
}

/** A restart keeps the port: everybody's addresses hold it. */
function watch(place: Place, secrets: Secrets, account: Account, settings: Record<string, string>) {
  let stopped = false
  let healing: Promise<void> | undefined
  const heal = async () => {
    log.warn('the embedded database is gone; starting it again')
    while (!stopped) {
      try {
        await withLock(place.lock, async () => {
          if (!findPostmaster(place)) await startPostmaster(place, secrets, account, settings)
        })
        log.warn('the embedded database is back')
        return
      } catch (error) {
        log.error({ err: error }, 'the embedded database does not start')
        await sleep(1000)
      }
    }
  }
  const timer = setInterval(() => {
    if (healing || findPostmaster(place)) return
    healing = heal().finally(() => (healing = undefined))
  }, WATCH)
  timer.unref()
  return async () => {
    stopped = true
    clearInterval(timer)
    await healing
  }
}

function throwAwayAtExit(place: Place) {
  const goodbye = () => {
    process.off('exit', goodbye)
    const running = findPostmaster(place)
    if (running) process.kill(running.pid, 'SIGQUIT')
    rmSync(place.dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
  process.on('exit', goodbye)
  return goodbye
}

import { AsyncLocalStorage } from 'node:async_hooks'
import type postgres from 'postgres'
import type { connect, Tx } from '~/shared/sql.server'

type Pool = Pick<ReturnType<typeof connect>, 'sql' | 'tx'>
type Lane = Pool & { single: postgres.Sql }

/**
 * Puts a pool of ours under the app before it is loaded: an ordinary one while the world is made; then lanes, each a
 * copy of the world with one connection, whose every act can be rolled back since it happens inside one transaction.
 */
export async function installPool(url: string) {
  let ordinary: ReturnType<typeof connect> | undefined
  const lane = new AsyncLocalStorage<Lane>()
  const current = (): Pool => lane.getStore() ?? ordinary!
  const sql = new Proxy(
    (...args: unknown[]) => (current().sql as unknown as (...args: unknown[]) => unknown)(...args),
    {
      get: (_, name) => (current().sql as unknown as Record<string | symbol, unknown>)[name],
    },
  )
  // The app takes the pool that it finds when its module is first loaded: so ours lies there before.
  ;(globalThis as { kargahPool?: unknown }).kargahPool = { sql, tx: (work: never) => current().tx(work) }
  const { connect } = await import('~/shared/sql.server')
  const enterWorld = () => void (ordinary = connect(url, { max: 4 }))
  enterWorld()
  let lanes: Lane[] = []

  return {
    enterWorld,
    /** Ends what made the world: it can be copied now. */
    leaveWorld: () => ordinary!.sql.end(),
    /** @param path the socket of the cluster in the file system: a question costs a sixth less by it than by the network's. */
    openLanes(urls: string[], path: string) {
      lanes = urls.map(url => laneOn(connect(url, { max: 1, idle_timeout: 0, path }).sql as unknown as postgres.Sql))
    },
    /** The same work in every lane at once. */
    inLanes: (work: () => Promise<void>) => Promise.all(lanes.map(opened => lane.run(opened, work))),
    inOneLane: <T>(work: () => Promise<T>) => lane.run(lanes[0]!, work),
    /** What was done is undone as the next begins; nobody waits for it: the connection keeps the order of what it is sent. */
    async undone<T>(work: () => Promise<T>) {
      const { single } = lane.getStore()!
      const begun = single.unsafe('rollback; begin').execute()
      try {
        return await work()
      } finally {
        await begun
      }
    },
    end: () => Promise.all(lanes.map(({ single }) => single.end({ timeout: 1 }))),
  }
}

function laneOn(single: postgres.Sql): Lane {
  let savepoints = 0
  return {
    single,
    sql: single as never,
    async tx(work) {
      const name = `s${++savepoints}`
      await single.unsafe(`savepoint ${name}`)
      try {
        const answer = await work(single as unknown as Tx)
        // What a commit would still have refused.
        await single.unsafe(`set constraints all immediate; set constraints all deferred; release savepoint ${name}`)
        return answer
      } catch (error) {
        await single.unsafe(`rollback to savepoint ${name}`)
        throw error
      }
    },
  }
}

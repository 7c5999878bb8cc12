import type postgres from 'postgres'
import { connect, type Tx } from '../../app/shared/sql.server'

type Pool = Pick<ReturnType<typeof connect>, 'sql' | 'tx'>

/**
 * Puts a pool of ours under the app before it is loaded: an ordinary one while the world is made, then one whose
 * every act can be rolled back, since all of it happens on one connection inside one transaction.
 */
export function installPool(url: string) {
  const ordinary = connect(url, { max: 4 })
  const single = connect(url, { max: 1, idle_timeout: 0 }).sql as unknown as postgres.Sql
  let current: Pool = ordinary
  let savepoints = 0
  const sql = new Proxy((...args: unknown[]) => (current.sql as unknown as (...args: unknown[]) => unknown)(...args), {
    get: (_, name) => (current.sql as unknown as Record<string | symbol, unknown>)[name],
  })
  ;(globalThis as { kargahPool?: unknown }).kargahPool = { sql, tx: (work: never) => current.tx(work) }

  const walking: Pool = {
    sql: single as never,
    async tx(work) {
      const name = `s${++savepoints}`
      await single.unsafe(`savepoint ${name}`)
      try {
        const answer = await work(single as unknown as Tx)
        await single.unsafe(`release savepoint ${name}`)
        return answer
      } catch (error) {
        await single.unsafe(`rollback to savepoint ${name}`)
        throw error
      }
    },
  }
  return {
    startWalking: () => void (current = walking),
    async undone<T>(work: () => Promise<T>) {
      await single.unsafe('begin')
      try {
        return await work()
      } finally {
        await single.unsafe('rollback')
      }
    },
    end: () => Promise.all([ordinary.sql.end({ timeout: 1 }), single.end({ timeout: 1 })]),
  }
}

import postgres from 'postgres'

// Columns are renamed, values are left alone: postgres.camel would also rewrite the keys inside jsonb documents.
const transform = { column: { to: postgres.fromCamel, from: postgres.toCamel } }

// A calendar day stays 'YYYY-MM-DD'; as a Date it would move with the time zone.
const types = { date: { to: 1082, from: [1082], serialize: String, parse: String } }

/** The pool, or the transaction that a query is to join. */
export type Sql = postgres.ISql<{ date: string }>
/** A transaction's handle: what writes takes this, so that it can't be called outside one. */
export type Tx = Sql & { readonly isTransaction: true }

/** The connection died inside a transaction: nothing of it is known to be kept; the act may be tried again. */
export class TransactionLost extends Error {
  readonly code = 'TRANSACTION_LOST'
  constructor() {
    super('the connection was lost during a transaction')
  }
}

/** A pool and its transactions. The app has one, below; tests and benches may open more. */
export function connect(url: string, options: postgres.Options<Record<string, postgres.PostgresType>> = {}) {
  const generations = new Map<number, number>()
  const losers = new Map<number, () => void>()

  const sql = postgres(url, {
    transform,
    types,
    onnotice() {},
    max: Number(process.env.DATABASE_POOL ?? 10),
    idle_timeout: 60,
    connect_timeout: 5,
    connection: { application_name: 'kargah', statement_timeout: 5000, TimeZone: 'UTC' },
    ...options,
    onclose(connection) {
      generations.set(connection, (generations.get(connection) ?? 0) + 1)
      losers.get(connection)?.()
    },
  })

  /**
   * One transaction on one connection. The driver's own `begin` lets the handle of a dead connection run inside
   * another person's transaction (its issues 1204, 1216), so every statement is refused, at the moment it would be
   * sent, once the connection has changed or the transaction has ended. Await nothing but SQL inside.
   * @throws TransactionLost when the connection died.
   */
  async function tx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const reserved = await sql.reserve()
    let connection: number | undefined
    let generation = 0
    let ended = false
    let lose!: () => void
    const lost = new Promise<never>((_, reject) => (lose = () => reject(new TransactionLost())))
    lost.catch(() => {})
    const isGone = () => connection === undefined || (generations.get(connection) ?? 0) !== generation

    // The driver calls a query's handler when it is sent; a fragment's is never called.
    const call = reserved as unknown as (...args: unknown[]) => { handler: (query: object) => void }
    const send = (...args: unknown[]) => {
      const query = call(...args)
      if (!(args[0] && typeof args[0] === 'object' && 'raw' in args[0])) return query
      const { handler } = query
      query.handler = sent => (ended || isGone() ? (sent as Sendable).reject(new TransactionLost()) : handler(sent))
      return query
    }
    const { json, array, typed } = reserved
    const handle = Object.assign(send, { json, array, typed, isTransaction: true as const }) as unknown as Tx

    const onexecute = (used: { id: number }) => {
      connection = used.id
      generation = generations.get(used.id) ?? 0
      losers.set(used.id, lose)
      return true
    }
    try {
      await Promise.race([reserved.unsafe('begin', [], { onexecute } as object).execute(), lost])
      const answer = await Promise.race([work(handle), lost])
      ended = true
      const committed = await Promise.race([reserved`commit`.execute(), lost])
      // PostgreSQL answers `commit` of a failed transaction with ROLLBACK, and no error.
      if (committed.command !== 'COMMIT') throw new Error('the transaction had failed before its end')
      return answer
    } catch (error) {
      ended = true
      if (!isGone()) await reserved`rollback`.catch(() => {})
      throw error
    } finally {
      if (connection !== undefined && losers.get(connection) === lose) losers.delete(connection)
      if (!isGone()) reserved.release()
    }
  }

  return { sql: sql as unknown as Sql & Pick<typeof sql, 'end' | 'reserve' | 'listen'>, tx }
}

type Sendable = { reject: (error: Error) => void }

// The server's bundle, Remix's build and a reload in development share one pool.
const kept = globalThis as { kargahPool?: ReturnType<typeof connect> }
const pool = (kept.kargahPool ??= connect(process.env.DATABASE_URL ?? 'postgres://localhost/kargah'))

export const sql = pool.sql
export const tx = pool.tx

import postgres from 'postgres'

// Columns are renamed, values are left alone: postgres.camel would also rewrite the keys inside jsonb documents.
const transform = { column: { to: postgres.fromCamel, from: postgres.toCamel } }

// A calendar day stays 'YYYY-MM-DD'; as a Date it would move with the time zone.
const types = { date: { to: 1082, from: [1082], serialize: String, parse: String } }

/** The pool, or the transaction that a query is to join. */
export type Sql = postgres.ISql<{ date: string }>
/** A part of a statement, to be put into another. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>
/** A transaction's handle: what writes takes this, so that it can't be called outside one. */
export type Tx = Sql & { readonly isTransaction: true }

/** The connection died inside a transaction: nothing of it is known to be kept; the act may be tried again. */
export class TransactionLost extends Error {
  readonly code = 'TRANSACTION_LOST'
  constructor(cause?: unknown) {
    super('the connection was lost during a transaction', { cause })
  }
}

// 57P01–03: the server is shutting down, crashed, or starting. The rest are the driver's and the socket's own; a busy
// process reads a connection's first answer too late (CONNECT_TIMEOUT), and another try finds it.
const isLoss = (error: unknown) =>
  /^(57P0[123]|08|CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE|ETIMEDOUT)/.test(String((error as { code?: unknown } | null)?.code ?? ''))

/** A pool and its transactions. The app has one, below; tests and benches may open more. */
export function connect(url: string, options: postgres.Options<Record<string, postgres.PostgresType>> = {}) {
  const sql = postgres(url, {
    transform,
    types,
    onnotice() {},
    max: Number(process.env.DATABASE_POOL ?? 10),
    idle_timeout: 60,
    connect_timeout: 5,
    // The driver's own back-off grows for the whole pool; after a crash nobody should wait longer than the restart takes.
    backoff: () => 0.1 + Math.random() / 5,
    // A statement is planned once for a connection: most of ours take ten times as long to plan as to run. What differs by
    // a filter that may be absent is another statement, put together from fragments.
    connection: { application_name: 'kargah', statement_timeout: 5000, TimeZone: 'UTC', plan_cache_mode: 'force_generic_plan' },
    ...options,
  })

  /**
   * One transaction on one connection. Await nothing but SQL inside; after a statement has failed no other is sent.
   * @throws TransactionLost when the connection died.
   */
  async function tx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      let hasBegun = false
      try {
        return await attempt(work, () => (hasBegun = true))
      } catch (error) {
        // A connection that died is reopened with its last error still in hand, and the driver gives it to whoever
        // comes first. Nothing had begun, so we ask again.
        if (hasBegun || !isLoss(error) || tries > 3) throw isLoss(error) ? new TransactionLost(error) : error
      }
    }
  }

  /**
   * The driver's `begin` (3.4.9) lets the handle of a dead connection write into whatever transaction runs on it next,
   * and its own rollback too (its issues 1204, 1216). So a statement is refused at the moment it would be sent once
   * one has failed or the transaction has ended; and the driver hears of a failure only when the connection lives.
   */
  async function attempt<T>(work: (tx: Tx) => Promise<T>, onBegin: () => void): Promise<T> {
    let isOver = false
    let isDead = false
    let failure: unknown
    const guarded = (scope: postgres.TransactionSql) => {
      const call = scope as unknown as (...args: unknown[]) => Sendable
      const send = (...args: unknown[]) => {
        const query = call(...args)
        if (!(args[0] && typeof args[0] === 'object' && 'raw' in args[0])) return query
        const { handler, reject } = query
        query.reject = error => {
          isOver = true
          failure ??= error
          reject(error)
        }
        // The driver calls this when the statement is sent; for a fragment, never.
        query.handler = sent => (isOver ? reject(new TransactionLost(failure)) : handler(sent))
        return query
      }
      const { json, array, typed } = scope
      return Object.assign(send, { json, array, typed, isTransaction: true as const }) as unknown as Tx
    }
    const begun = sql.begin(async scope => {
      onBegin()
      try {
        const answer = await work(guarded(scope))
        if (!isOver) return answer
      } catch (error) {
        failure ??= error
      }
      isOver = true
      // By the next turn the driver has told of a dead connection; then its rollback must never be sent.
      await new Promise(setImmediate)
      if (isDead) await new Promise(() => {})
      throw failure
    })
    try {
      return (await begun) as T
    } finally {
      isOver = true
      isDead = true
    }
  }

  return { sql: sql as unknown as Sql & Pick<typeof sql, 'end' | 'reserve' | 'listen'>, tx }
}

type Sendable = { handler: (query: object) => void; reject: (error: unknown) => void }

// The server's bundle, Remix's build and a reload in development share one pool.
const kept = globalThis as { kargahPool?: ReturnType<typeof connect> }
const pool = (kept.kargahPool ??= connect(process.env.DATABASE_URL ?? 'postgres://localhost/kargah'))

export const sql = pool.sql
export const tx = pool.tx

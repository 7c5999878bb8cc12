import { sql } from './sql.server'

let known: Promise<boolean> | undefined
let askedAt = 0

/** Whether this database holds the demo world; recorded there, asked at most once a minute. */
export function isDemo(): Promise<boolean> {
  if (known && Date.now() - askedAt < 60_000) return known
  askedAt = Date.now()
  known = sql<[{ isDemo: boolean }]>`select is_demo from installation`.then(([row]) => row.isDemo)
  known.catch(() => (known = undefined))
  return known
}

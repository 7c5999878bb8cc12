import { sql } from '~/shared/sql.server'
import { faKey } from '~/shared/text'
import type { ListedTrade, Trade } from './trade'

export const TRADES_A_PAGE = 20

/** Trades by their Persian title; `q` forgives ی/ي and half-spaces, and finds what a trade is also called, or its ISCO code. */
export async function listTrades({ q = '', page }: { q?: string; page: number }) {
  const key = faKey(q)
  const rows = await sql<(ListedTrade & { total: number })[]>`
    select id, title, isco08, offered is not null as is_offered,
      (select count(*)::int from standards where trade_id = trades.id) as standards,
      (select count(distinct organisation_id)::int from valid_permits
        where trade_id = trades.id and today() between starts_on and ends_on) as centres,
      count(*) over ()::int as total
    from trades
    where ${key} = '' or search_key like '%' || ${key} || '%' or isco08 like ${key} || '%'
    order by title ->> 'fa' collate "fa-x-icu", id
    limit ${TRADES_A_PAGE} offset ${(page - 1) * TRADES_A_PAGE}`
  return { trades: rows.map(({ total: _, ...trade }) => trade), total: rows[0]?.total ?? 0 }
}

export async function findTrade(tradeId: string) {
  const [trade] = await sql<Trade[]>`select id, title, also_called, isco08, summary, edited_at, offered from trades where id = ${tradeId}`
  return trade
}

export const listTradeTitles = () => sql<Pick<Trade, 'id' | 'title'>[]>`
  select id, title from trades order by title ->> 'fa' collate "fa-x-icu", id`

import { parseDay, type Day } from '~/shared/calendar'
import { AUDIENCES, PUBLIC_MODES, type Audience, type DeliveryMode } from '../offerings/offering'

/** Within how many days from today an offering is to start. */
export const START_DAYS = { month: 30, season: 90 } as const
export type Start = keyof typeof START_DAYS
export const isStart = (asked: unknown): asked is Start => typeof asked === 'string' && Object.hasOwn(START_DAYS, asked)

/** By the title, or what starts soonest first. */
export const SORTS = ['title', 'soonest'] as const
export type Sort = (typeof SORTS)[number]

export type CatalogueFilters = {
  q?: string
  tradeId?: string
  provinceId?: string
  mode?: DeliveryMode
  start?: Start
  /** The first day lies between these. */
  from?: Day
  to?: Day
  audience?: Audience
  /** Only where a seat is free. */
  free?: true
  sort?: Sort
}

const ID = /^[a-z][a-z0-9-]{1,59}$/
const idIn = (value: string | null) => (value && ID.test(value) ? value : undefined)

/** The filters of an address; what nobody could have chosen there is no filter. */
export function filtersOf(search: string): CatalogueFilters {
  const query = new URLSearchParams(search)
  const start = query.get('start')
  return {
    q: query.get('q')?.slice(0, 100).trim() || undefined,
    tradeId: idIn(query.get('trade')),
    provinceId: idIn(query.get('province')),
    mode: PUBLIC_MODES.find(mode => mode === query.get('mode')),
    start: isStart(start) ? start : undefined,
    from: parseDay(query.get('from') ?? ''),
    to: parseDay(query.get('to') ?? ''),
    audience: AUDIENCES.find(audience => audience === query.get('audience')),
    free: query.get('free') === 'on' || undefined,
    sort: SORTS.find(sort => sort === query.get('sort') && sort !== 'title'),
  }
}

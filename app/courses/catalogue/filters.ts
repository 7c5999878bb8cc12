import { PUBLIC_MODES, type DeliveryMode } from '../offerings/offering'

/** Within how many days from today an offering is to start. */
export const START_DAYS = { month: 30, season: 90 } as const
export type Start = keyof typeof START_DAYS
export const isStart = (asked: unknown): asked is Start => typeof asked === 'string' && Object.hasOwn(START_DAYS, asked)

export type CatalogueFilters = { q?: string; tradeId?: string; provinceId?: string; mode?: DeliveryMode; start?: Start }

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
  }
}

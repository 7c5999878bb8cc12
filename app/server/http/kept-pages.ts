import { LRUCache } from 'lru-cache'
import { createHash } from 'node:crypto'
import { serialize } from 'node:v8'
import type { DrawnPage } from './drawn-page'

/** A page may show what time it is in words ("today"), so that it is drawn anew after this long. */
const SECONDS = 60
const MEGABYTES = 64
const ASKED_ONCE = 'asked once'

/**
 * Pages drawn a moment ago, by all that they are made of: the same data at the same address is the same page. What may be
 * seen by whom is asked of the database each time; only the drawing is spared. A page is kept when it is asked for a second
 * time, so that those which are one person's alone take no room.
 */
export class KeptPages {
  readonly #pages: LRUCache<string, DrawnPage | typeof ASKED_ONCE>

  constructor(clock: { now(): number } = performance) {
    this.#pages = new LRUCache({
      ttl: SECONDS * 1000, maxSize: MEGABYTES << 20, sizeCalculation: page => (page === ASKED_ONCE ? 200 : page.size), perf: clock, ttlResolution: 0,
    })
  }

  find(key: string | undefined): DrawnPage | undefined {
    const page = key ? this.#pages.get(key) : undefined
    return page === ASKED_ONCE ? undefined : page
  }

  keep(key: string | undefined, page: DrawnPage) {
    if (key) this.#pages.set(key, this.#pages.has(key) ? page : ASKED_ONCE)
  }
}

/** Names a page by what it is made of; undefined where that can't be told (a promise, a function). */
export function keyOf(...parts: unknown[]): string | undefined {
  try {
    return createHash('sha256').update(serialize(parts)).digest('base64')
  } catch {
    return undefined
  }
}

import type { Outbox } from './outbox'

/** What became of a batch: the ids that may be forgotten, or when to try again. */
export type Delivered = { done: string[] } | 'later' | 'never'

type Options<T> = {
  outbox: Outbox<T>
  /** Sends a batch and tells what the server acknowledged; may throw when there is no network. */
  send: (entries: Map<string, T>) => Promise<Delivered>
  /** Sends what waits while the page goes away; no answer is read, so everything is sent again later. */
  sendLast: (entries: Map<string, T>) => void
  /** How many entries wait, and whether the last try failed. */
  onChange: (state: { waiting: number; isFailing: boolean }) => void
}

const DEBOUNCE = 1000
const BATCH = 100
/**
 * After the n-th failure in a row: 1, 2, 4 … at most 30 seconds, of which a random half, so that a room doesn't return
 * at once.
 */
export const pause = (failures: number, chance = Math.random()) =>
  Math.min(30_000, 1000 * 2 ** (failures - 1)) * (0.5 + chance / 2)

/**
 * Carries a box's entries to the server: a second after the last change, again after failures, at once when the network
 * is back.
 */
export async function startSender<T>({ outbox, send, sendLast, onChange }: Options<T>) {
  const waiting = await outbox.list()
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let planned = 0
  let running: Promise<void> | undefined
  let stopped = false
  const tell = () => onChange({ waiting: waiting.size, isFailing: failures > 0 })

  // Never later than already planned: whoever types on and on is still saved every second.
  function wake(after: number) {
    const at = Date.now() + after
    if (stopped || (timer && planned <= at)) return
    clearTimeout(timer)
    planned = at
    timer = setTimeout(() => {
      timer = undefined
      void run()
    }, after)
  }

  async function deliver() {
    const batch = new Map([...waiting].slice(0, BATCH))
    const delivered = await send(batch).catch(() => 'later' as const)
    if (delivered === 'never') return stop()
    const done = delivered === 'later' ? [] : delivered.done.filter(id => batch.has(id))
    if (batch.size > 0 && done.length === 0) {
      failures++
      return wake(pause(failures))
    }
    failures = delivered === 'later' ? failures + 1 : 0
    for (const id of done) waiting.delete(id)
    await outbox.remove(done)
    if (waiting.size > 0) wake(0)
  }

  function run() {
    if (stopped) return Promise.resolve()
    running ??= deliver().finally(() => {
      running = undefined
      tell()
    })
    return running
  }

  const onOnline = () => {
    failures = 0
    wake(0)
  }
  const onHide = () => {
    if (document.visibilityState === 'hidden' && waiting.size > 0) sendLast(waiting)
  }
  function stop() {
    stopped = true
    clearTimeout(timer)
    removeEventListener('online', onOnline)
    document.removeEventListener('visibilitychange', onHide)
  }
  addEventListener('online', onOnline)
  document.addEventListener('visibilitychange', onHide)
  tell()
  if (waiting.size > 0) wake(0)

  return {
    waiting: waiting as ReadonlyMap<string, T>,
    /** Kept on the device first, then sent a second later, or `within` so many milliseconds where it is large. */
    async add(id: string, entry: T, replaces?: string, within = DEBOUNCE) {
      if (replaces) waiting.delete(replaces)
      waiting.set(id, entry)
      await outbox.put(id, entry, replaces)
      tell()
      wake(failures > 0 ? pause(failures) : within)
    },
    /** Asks the server now, also with nothing to send. */
    ping: run,
    /** Sends all there is and hears from the server; true when nothing waits any more. */
    async flush() {
      await run()
      for (let tries = 0; waiting.size > 0 && failures === 0 && !stopped && tries < 50; tries++) await run()
      return waiting.size === 0 && failures === 0
    },
    stop,
  }
}

export type Sender<T> = Awaited<ReturnType<typeof startSender<T>>>

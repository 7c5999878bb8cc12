import { useEffect, useRef, useState } from 'react'
import { openOutbox, type Outbox } from '~/shared/outbox'
import { startSender, type Delivered, type Sender } from '~/shared/sender'
import type { Recorded, SentEntry, SentMark, WhyNot } from './attendance'

type Trouble = 'signed-out' | 'cancelled' | 'not-begun' | 'second-adult-missing' | 'gone'
export type Sending = {
  /** False until the page's own program has looked into the outbox: without it the page is a plain form. */
  isAlive: boolean
  waiting: number
  isFailing: boolean
  isDurable: boolean
  savedAt?: string
  /** Add to this device's clock to get the server's, in milliseconds. */
  clockAhead: number
  trouble?: Trouble
  rejected: { id: string; why: WhyNot }[]
}

type Options = {
  meetingId: string
  personId: string
  savedAt?: string
  /** The boxes are open: what this device knows of earlier visits, sent or still waiting. */
  onStart: (known: SentEntry[]) => void
  /** These will never be kept, whatever is sent again. */
  onRejected: (ids: string[]) => void
}

const bodyOf = (entries: Map<string, SentEntry>) => JSON.stringify({ marks: [...entries.values()] })
const troubles: Record<number, Trouble> = { 401: 'signed-out', 403: 'gone', 404: 'gone', 409: 'cancelled' }

/** The way of marks from this device to the server. The box is the person's own: another trainer on this phone has theirs. */
export function useSending({ meetingId, personId, savedAt, onStart, onRejected }: Options) {
  const [sending, setSending] = useState<Sending>({
    isAlive: false, waiting: 0, isFailing: false, isDurable: false, savedAt, clockAhead: 0, rejected: [],
  })
  const sender = useRef<Sender<SentEntry>>(undefined)
  const shown = useRef<Outbox<SentMark>>(undefined)

  useEffect(() => {
    let left = false
    const tell = (change: Partial<Sending>) => !left && setSending(known => ({ ...known, ...change }))
    const address = `/class-meetings/${meetingId}/attendance?by=${personId}`

    async function send(entries: Map<string, SentEntry>): Promise<Delivered> {
      const asked = Date.now()
      const patience = new AbortController()
      const timer = setTimeout(() => patience.abort(), 15_000)
      const response = await fetch(address, {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: bodyOf(entries), signal: patience.signal,
      }).finally(() => clearTimeout(timer))
      if (response.status === 200) {
        const { acknowledged, rejected, savedAt, now } = (await response.json()) as Recorded
        const clockAhead = new Date(now).getTime() - (asked + Date.now()) / 2
        tell({ trouble: undefined, clockAhead, ...(acknowledged.length > 0 && { savedAt }), ...(rejected.length > 0 && { rejected }) })
        const never = rejected.map(({ id }) => id)
        onRejected(never)
        return { done: [...acknowledged, ...never] }
      }
      const said = response.status === 422 ? ((await response.json()) as { refused: Trouble }).refused : undefined
      tell({ trouble: said ?? troubles[response.status] })
      return response.status === 409 ? 'never' : 'later'
    }

    void (async () => {
      const box = `attendance:${meetingId}:${personId}`
      const outbox = await openOutbox<SentEntry>(box, personId, { page: `/class-meetings/${meetingId}`, address, field: 'marks' })
      // The newest mark of each, also after it was sent: a copy of the page, opened without a network, is older than these.
      const seen = await openOutbox<SentMark>(`shown-${box}`, personId)
      const remembered = await seen.list()
      const started = await startSender({
        outbox,
        send,
        sendLast: entries => navigator.sendBeacon(address, new Blob([bodyOf(entries)], { type: 'application/json' })),
        onChange: ({ waiting, isFailing }) => tell({ waiting, isFailing }),
      })
      if (left) return started.stop()
      sender.current = started
      shown.current = seen
      tell({ isAlive: true, isDurable: outbox.isDurable })
      onStart([...remembered.values(), ...started.waiting.values()])
      void started.ping()
    })()
    return () => {
      left = true
      sender.current?.stop()
      sender.current = undefined
    }
  }, [meetingId, personId])

  return { sending, sender, shown }
}

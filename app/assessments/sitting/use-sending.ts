import { useEffect, useRef, useState } from 'react'
import { openOutbox, type Outbox } from '~/shared/outbox'
import { startSender, type Delivered, type Sender } from '~/shared/sender'
import type { Closed, RoomMessage, Saved, SentAnswer } from './sitting'

export type Sending = {
  /** 'starting' until the page's own program has looked into the outbox: without it the paper is a plain form. */
  state: 'starting' | 'working' | 'signed-out' | 'wrong-browser' | 'closed'
  waiting: number
  isFailing: boolean
  isDurable: boolean
  savedAt?: string
  dueAt: string
  /** Add to this device's clock to get the server's, in milliseconds. */
  clockAhead: number
  /** How many answers came after the close and wait for a person to decide. */
  kept: number
  /** What was said to the room, the newest first; it comes with the knock, twice a minute. */
  messages: RoomMessage[]
}

type Options = {
  sittingId: string
  personId: string
  dueAt: string
  savedAt?: string
  /** The sitting has ended: only what still waits here is sent, nothing is asked. */
  isOver?: boolean
  /** Nothing leaves this device: its page is there to be tried. */
  isPractice?: boolean
  /** The boxes are open: what this device knows of earlier visits, sent or still waiting. */
  onStart?: (known: SentAnswer[]) => void
}

const bodyOf = (entries: Map<string, SentAnswer>) => JSON.stringify({ answers: [...entries.values()] })
const boxOf = (sittingId: string) => `sitting:${sittingId}`
/** The newest answer to each question, also after it was sent: a copy of the page, opened offline, is older than these. */
const shownBoxOf = (sittingId: string) => `shown:${sittingId}`

/** The way of answers from this device to the server, and what is known about them. */
export function useSending({ sittingId, personId, dueAt, savedAt, isOver = false, isPractice = false, onStart }: Options) {
  const [sending, setSending] = useState<Sending>({
    state: 'starting',
    waiting: 0,
    isFailing: false,
    isDurable: false,
    savedAt,
    dueAt,
    clockAhead: 0,
    kept: 0,
    messages: [],
  })
  const sender = useRef<Sender<SentAnswer>>(undefined)
  const shown = useRef<Outbox<SentAnswer>>(undefined)
  const wipe = useRef<() => Promise<void>>(undefined)
  /** The server itself has said that the time is over: this device's clock may be hours off, or be put right at any moment. */
  const isTimeUp = useRef(false)

  useEffect(() => {
    let left = false
    const tell = (change: Partial<Sending>) => !left && setSending(known => ({ ...known, ...change }))
    const address = `/sittings/${sittingId}/answers`

    async function send(entries: Map<string, SentAnswer>): Promise<Delivered> {
      const asked = Date.now()
      const patience = new AbortController()
      const timer = setTimeout(() => patience.abort(), 15_000)
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: bodyOf(entries),
        signal: patience.signal,
      }).finally(() => clearTimeout(timer))
      const clock = (now: string) => new Date(now).getTime() - (asked + Date.now()) / 2
      if (response.status === 200) {
        const saved = (await response.json()) as Saved
        isTimeUp.current = saved.now >= saved.dueAt
        tell({
          state: 'working',
          dueAt: saved.dueAt,
          clockAhead: clock(saved.now),
          ...(entries.size > 0 && { savedAt: saved.savedAt }),
          ...(saved.messages && { messages: saved.messages }),
        })
        return { done: saved.acknowledged }
      }
      if (response.status === 409) {
        const closed = (await response.json()) as Closed
        if (!left)
          setSending(known => ({
            ...known,
            state: 'closed',
            clockAhead: clock(closed.now),
            kept: known.kept + closed.kept.length,
          }))
        // Nothing more is to be sent, and nothing more to be learnt.
        return entries.size === 0 ? 'never' : { done: [...closed.acknowledged, ...closed.kept] }
      }
      if (response.status === 401) tell({ state: 'signed-out' })
      if (response.status === 403) tell({ state: 'wrong-browser' })
      return response.status === 404 ? 'never' : 'later'
    }

    void (async () => {
      const way = { page: `/sittings/${sittingId}`, address, field: 'answers' }
      const outbox = await openOutbox<SentAnswer>(boxOf(sittingId), personId, isPractice ? undefined : way)
      const seen = await openOutbox<SentAnswer>(shownBoxOf(sittingId), personId)
      const remembered = await seen.list()
      const started = await startSender({
        outbox,
        send: isPractice ? async entries => ({ done: [...entries.keys()] }) : send,
        sendLast: entries => !isPractice && navigator.sendBeacon(address, new Blob([bodyOf(entries)], { type: 'application/json' })),
        onChange: ({ waiting, isFailing }) => tell({ waiting, isFailing }),
      })
      if (left) return started.stop()
      sender.current = started
      shown.current = seen
      wipe.current = async () => {
        await outbox.wipe()
        await seen.wipe()
      }
      tell({ state: 'working', isDurable: outbox.isDurable })
      onStart?.([...remembered.values(), ...started.waiting.values()])
      if (!isOver && !isPractice) void started.ping()
    })()
    const heart = isOver || isPractice ? undefined : setInterval(() => void sender.current?.ping(), 30_000)
    return () => {
      left = true
      clearInterval(heart)
      sender.current?.stop()
      sender.current = undefined
    }
  }, [sittingId, personId, isOver, isPractice])

  return { sending, sender, shown, wipe, isTimeUp }
}

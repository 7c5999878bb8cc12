import { useEffect, useRef, useState } from 'react'
import { openOutbox, randomId } from '../outbox'
import { startSender, type Delivered, type Sender } from '../sender'
import type { Text } from '../text'
import type { FormsAnswer, KeptForm, RejectedForm } from './kept-form'

type Trouble = 'signed-out' | 'gone'
export type Rejected = RejectedForm & { sent: KeptForm }
export type Keeping = {
  /** False until the page's own program has looked into the outbox: without it the page is a plain form. */
  isAlive: boolean
  isDurable: boolean
  isFailing: boolean
  waiting: KeptForm[]
  rejected: Rejected[]
  trouble?: Trouble
  /** What the server says of something that is gone. */
  why?: Text
  savedAt?: string
}

type Options = {
  box: string
  personId: string
  page: string
  address: string
  /** Something has arrived: what the page shows may be older. */
  onArrived: () => void
}

const bodyOf = (forms: Map<string, KeptForm>) => JSON.stringify({ forms: [...forms.values()] })

/** Forms that are kept on the device and carried to the server once there is a network; the box is one person's. */
export function useKeptForms({ box, personId, page, address, onArrived }: Options) {
  const [keeping, setKeeping] = useState<Keeping>({ isAlive: false, isDurable: false, isFailing: false, waiting: [], rejected: [] })
  const sender = useRef<Sender<KeptForm>>(undefined)
  const arrived = useRef(onArrived)
  arrived.current = onArrived

  useEffect(() => {
    let left = false
    const tell = (change: (known: Keeping) => Partial<Keeping>) => !left && setKeeping(known => ({ ...known, ...change(known) }))

    async function send(forms: Map<string, KeptForm>): Promise<Delivered> {
      if (forms.size === 0) return { done: [] }
      const response = await fetch(address, {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: bodyOf(forms), signal: AbortSignal.timeout(15_000),
      })
      if (response.status !== 200) {
        const isGone = response.status === 403 || response.status === 404
        const said = isGone ? ((await response.json().catch(() => ({}))) as { why?: Text }) : {}
        tell(() => ({ why: said.why, trouble: response.status === 401 ? 'signed-out' : isGone ? 'gone' : undefined }))
        return 'later'
      }
      const { acknowledged, rejected, savedAt } = (await response.json()) as FormsAnswer
      const refused = rejected.map(one => ({ ...one, sent: forms.get(one.id)! }))
      tell(known => ({
        trouble: undefined, why: undefined, ...(acknowledged.length > 0 && { savedAt }),
        rejected: [...known.rejected, ...refused], waiting: known.waiting.filter(({ id }) => !forms.has(id)),
      }))
      if (acknowledged.length > 0 && !left) {
        arrived.current()
        // The copy for when there is no network is older too.
        navigator.serviceWorker?.controller?.postMessage({ here: new URL(page, location.href).href })
      }
      return { done: [...acknowledged, ...rejected.map(({ id }) => id)] }
    }

    void (async () => {
      const outbox = await openOutbox<KeptForm>(box, personId, { page, address, field: 'forms' })
      const started: Sender<KeptForm> = await startSender({
        outbox,
        send,
        sendLast: forms => navigator.sendBeacon(address, new Blob([bodyOf(forms)], { type: 'application/json' })),
        onChange: ({ isFailing }) => tell(() => ({ isFailing, ...(sender.current && { waiting: [...sender.current.waiting.values()] }) })),
      })
      if (left) return started.stop()
      sender.current = started
      tell(() => ({ isAlive: true, isDurable: outbox.isDurable, waiting: [...started.waiting.values()] }))
    })()
    return () => {
      left = true
      sender.current?.stop()
      sender.current = undefined
    }
  }, [box, personId, page, address])

  /** Keeps a form on this device, in the place of one of the same thing that still waits; resolves when it is kept. */
  async function keep(fields: Record<string, string>, isSame: (fields: Record<string, string>) => boolean) {
    const entry: KeptForm = { id: randomId(), at: new Date().toISOString(), fields }
    const replaced = keeping.waiting.find(waiting => isSame(waiting.fields))
    setKeeping(known => ({
      ...known, waiting: [...known.waiting.filter(({ id }) => id !== replaced?.id), entry],
      rejected: known.rejected.filter(({ sent }) => !isSame(sent.fields)),
    }))
    await sender.current?.add(entry.id, entry, replaced?.id)
    void sender.current?.ping()
  }

  return { keeping, keep }
}

/** What a form says, as it would be posted. */
export const fieldsIn = (form: HTMLFormElement) =>
  Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))

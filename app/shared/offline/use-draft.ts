import { useLocation, useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { openOutbox, type Outbox } from '../outbox'

/** 'lost': it could not be sent. 'back': now it could. 'restored': an earlier visit's words stand in the form again. */
export type DraftState = 'quiet' | 'restored' | 'lost' | 'back'
type Draft = Record<string, string>
type Options = { box: string; personId: string; names: readonly string[]; place: RefObject<HTMLElement> }

const PAUSE = 400
const PATIENCE = 5000
/** Whether anything answers at all; a form that is posted without it would lead to a page that says nothing else. */
const reaches = async () =>
  navigator.onLine && fetch('/healthz', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) }).then(() => true, () => false)

/**
 * What is typed into the form around `place` stays on this device, sealed, until the server has taken it and led on. It is
 * sent by its person only, with the form's button, and not while nothing can be reached.
 */
export function useDraft({ box, personId, names, place }: Options) {
  const [state, setState] = useState<DraftState>('quiet')
  const [isDurable, setDurable] = useState(true)
  const kept = useRef<Outbox<Draft>>(undefined)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const navigation = useNavigation()
  const { pathname } = useLocation()
  const isTaken = navigation.state === 'loading' && navigation.formMethod === 'POST' && navigation.location.pathname !== pathname

  useEffect(() => {
    if (!isTaken) return
    clearTimeout(waiting.current)
    void kept.current?.wipe()
  }, [isTaken])

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const leaving = new AbortController()
    const { signal } = leaving
    const fields = () => names.flatMap(name => {
      const field = form.elements.namedItem(name)
      return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? [field] : []
    })
    const keep = () => kept.current?.put('draft', Object.fromEntries(fields().map(({ name, value }) => [name, value])))

    void openOutbox<Draft>(box, personId).then(async opened => {
      const draft = (await opened.list()).get('draft')
      if (signal.aborted) return
      kept.current = opened
      setDurable(opened.isDurable)
      const empty = fields().filter(({ name, value }) => value === '' && draft?.[name])
      for (const field of empty) field.value = draft![field.name]!
      if (empty.length > 0) setState('restored')
      // What was typed while the page's program was still on its way.
      else if (fields().some(({ value }) => value)) await keep()
    })

    form.addEventListener('input', () => {
      clearTimeout(waiting.current)
      waiting.current = setTimeout(() => void keep(), PAUSE)
    }, { signal })
    let isReached = false
    form.addEventListener('submit', event => {
      if (isReached) return
      event.preventDefault()
      event.stopPropagation()
      void Promise.all([reaches(), keep()]).then(([answered]) => {
        if (signal.aborted) return
        if (!answered) return setState('lost')
        isReached = true
        form.requestSubmit(event.submitter)
        isReached = false
      })
    }, { signal })
    addEventListener('offline', () => fields().some(({ value }) => value) && setState('lost'), { signal })
    addEventListener('online', () => setState(known => (known === 'lost' ? 'back' : known)), { signal })
    return () => leaving.abort()
  }, [box, personId, place])

  return { state, isDurable }
}

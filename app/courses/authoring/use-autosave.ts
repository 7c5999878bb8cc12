import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'

export type SavingState =
  | { kind: 'still' | 'waiting' | 'saving' | 'unsaved' | 'refused' | 'signed-out' }
  | { kind: 'saved'; at: string }
  | { kind: 'stale'; by: string | null }

const PAUSE = 1500
const RETRY = 5000

/**
 * Saves the form to `to` when its writer pauses, naming the revision that it last heard of; says how that went. What
 * could not be sent is tried again, and leaving with it asks first. A conflict ends it: the writer decides.
 */
export function useAutosave(form: RefObject<HTMLFormElement>, to: string, first: number) {
  const [revision, setRevision] = useState(first)
  const [state, setState] = useState<SavingState>({ kind: 'still' })
  const known = useRef({ revision: first, isOpen: true, isBusy: false, again: false, isSent: false, isBehind: false })
  const timer = useRef<number>()

  const save = useCallback(async () => {
    const own = known.current
    if (!form.current || !own.isOpen || own.isSent) return
    if (own.isBusy) {
      own.again = true
      return
    }
    own.isBusy = true
    setState({ kind: 'saving' })
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form.current)) if (typeof value === 'string') body.set(name, value)
    body.set('revision', String(own.revision))
    const answer = await send(to, body)
    own.isBusy = false
    if (answer.kind === 'saved') {
      own.revision = answer.revision
      setRevision(answer.revision)
    }
    if (answer.kind === 'stale') own.isOpen = false
    if (answer.kind === 'unsaved') timer.current = window.setTimeout(() => void save(), RETRY)
    setState(answer)
    if (own.again) {
      own.again = false
      void save()
    }
  }, [form, to])

  const touch = useCallback(() => {
    if (known.current.isSent) known.current.isBehind = true
    if (!known.current.isOpen || known.current.isSent) return
    setState(now => (now.kind === 'saving' ? now : { kind: 'waiting' }))
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => void save(), PAUSE)
  }, [save])

  const isOpen = state.kind === 'waiting' || state.kind === 'saving' || state.kind === 'unsaved'
  useEffect(() => {
    if (!isOpen) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isOpen])
  useEffect(() => () => window.clearTimeout(timer.current), [])

  /** The form is being sent by hand: nothing is sent beside it. */
  const stop = useCallback(() => {
    window.clearTimeout(timer.current)
    known.current.isSent = true
    setState({ kind: 'still' })
  }, [])
  /** It has been answered: what it was saved as is known from now on, and what was typed meanwhile is saved next. */
  const resume = useCallback((saved: number | undefined) => {
    const own = known.current
    if (!own.isSent) return
    own.isSent = false
    if (saved !== undefined && saved > own.revision) {
      own.revision = saved
      setRevision(saved)
    }
    if (own.isBehind) touch()
    own.isBehind = false
  }, [touch])
  return { revision, state, touch, stop, resume }
}

type Answer = SavingState & ({ kind: 'saved'; at: string; revision: number } | { kind: 'stale'; by: string | null } |
  { kind: 'unsaved' | 'refused' | 'signed-out' })

async function send(to: string, body: URLSearchParams): Promise<Answer> {
  try {
    const answer = await fetch(to, { method: 'POST', body, headers: { Accept: 'application/json' } })
    if (answer.redirected) return { kind: 'signed-out' }
    if (answer.status >= 500) return { kind: 'unsaved' }
    const said = (await answer.json()) as { revision?: number; savedAt?: string; by?: string | null }
    if (answer.status === 409) return { kind: 'stale', by: said.by ?? null }
    return answer.ok ? { kind: 'saved', at: said.savedAt!, revision: said.revision! } : { kind: 'refused' }
  } catch {
    return { kind: 'unsaved' }
  }
}

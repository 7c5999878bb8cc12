import { useNavigate, useRevalidator } from '@remix-run/react'
import { useMemo, useRef, type FormEvent } from 'react'
import type { FormAnswer } from '~/shared/form'
import { forgetDraft } from '~/shared/offline/use-draft'
import { fieldsIn, useKeptForms } from '~/shared/offline/use-kept-forms'

type Options = { session: { id: string }; script: { id: string }; nextId: string | null; personId: string }
export type KeptMark = ReturnType<typeof useKeptMark>

/** Where a script's mark waits on the device, and the way from there to the server. */
export function markBox(examSessionId: string, scriptId: string, personId: string) {
  const page = `/exam-sessions/${examSessionId}/marking/${scriptId}`
  return { box: `script:${scriptId}:${personId}`, way: { page, address: `${page}/entries?by=${personId}`, field: 'forms' } }
}

/** A mark that was given stays on the device until the server has it; where that is at once, the next script follows. */
export function useKeptMark({ session, script, nextId, personId }: Options) {
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const list = `/exam-sessions/${session.id}/marking`
  const { box, way: { page, address } } = markBox(session.id, script.id, personId)
  const goesOn = useRef(false)
  const { keeping, keep } = useKeptForms({
    box, personId, page, address,
    onArrived: () => (goesOn.current ? navigate(nextId ? `${list}/${nextId}` : list) : revalidate()),
  })
  // Whoever had to wait for the network may be reading something else of the page by now.
  if (keeping.isFailing) goesOn.current = false
  const onSubmit = (event: FormEvent) => {
    if (!keeping.isAlive || !(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    goesOn.current = true
    void keep(fieldsIn(event.target), () => true).then(() => forgetDraft(box, personId))
  }
  const [waiting] = keeping.waiting
  const [rejected] = keeping.rejected
  // One answer for one refusal: a new one would take the focus again.
  const answer = useMemo(
    (): FormAnswer | undefined => rejected && { refused: rejected.refused, errors: rejected.errors, typed: rejected.sent.fields }, [rejected],
  )
  return { box, personId, keeping, waiting, answer, onSubmit }
}

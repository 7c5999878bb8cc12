import { useEffect, useState, type RefObject } from 'react'
import { openOutbox } from '../outbox'

type Draft = Record<string, string>
type Options = { box: string; personId: string; names: readonly string[]; place: RefObject<HTMLElement> }

const PAUSE = 400
/** The box of what is typed into the form of that box. */
export const draftOf = (box: string, personId: string) => openOutbox<Draft>(`${box}:draft`, personId)

/**
 * What is typed into the form around `place` stays on this device, sealed, and nowhere else: it is sent when its person
 * presses the button, as a kept form. True when an earlier visit's words stand in the form again.
 */
export function useDraft({ box, personId, names, place }: Options) {
  const [isRestored, setRestored] = useState(false)

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const leaving = new AbortController()
    const { signal } = leaving
    let waiting: ReturnType<typeof setTimeout> | undefined
    const fields = () => names.flatMap(name => {
      const field = form.elements.namedItem(name)
      return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? [field] : []
    })

    void draftOf(box, personId).then(async kept => {
      const keep = () => kept.put('draft', Object.fromEntries(fields().map(({ name, value }) => [name, value])))
      const draft = (await kept.list()).get('draft')
      if (signal.aborted) return
      form.addEventListener('input', () => {
        clearTimeout(waiting)
        waiting = setTimeout(() => void keep(), PAUSE)
      }, { signal })
      const empty = fields().filter(({ name, value }) => value === '' && draft?.[name])
      for (const field of empty) field.value = draft![field.name]!
      if (empty.length > 0) setRestored(true)
      // What was typed while the page's program was still on its way.
      else if (fields().some(({ value }) => value)) await keep()
    })
    return () => {
      leaving.abort()
      clearTimeout(waiting)
    }
  }, [box, personId, names, place])

  return isRestored
}

/** Once its words are kept as what was sent. */
export const forgetDraft = async (box: string, personId: string) => (await draftOf(box, personId)).wipe()

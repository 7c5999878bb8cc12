import { useEffect, useState } from 'react'
import { openOutbox } from '~/shared/outbox'
import type { KeptForm } from '~/shared/offline/kept-form'
import { draftOf } from '~/shared/offline/use-draft'
import { markBox } from './use-kept-mark'

/** `at`: when the button was pressed; without it, it never was. */
export type LeftMark = { points: string; note: string; at?: string }

/** What of a script's mark this device still has for whoever marks it no more: given without a network, or only typed. */
export function useLeftMark(examSessionId: string, scriptId: string, personId: string) {
  const [left, setLeft] = useState<LeftMark>()
  useEffect(() => {
    let isGone = false
    const { box, way } = markBox(examSessionId, scriptId, personId)
    void (async () => {
      const [given, typed] = await Promise.all([
        openOutbox<KeptForm>(box, personId, way).then(kept => kept.list()),
        draftOf(box, personId).then(draft => draft.list()),
      ])
      const last = [...given.values()].at(-1)
      const words = last?.fields ?? typed.get('draft')
      if (isGone || !words || !(words.points || words.note)) return
      setLeft({ points: words.points ?? '', note: words.note ?? '', at: last?.at })
    })()
    return () => {
      isGone = true
    }
  }, [examSessionId, scriptId, personId])
  return left
}

import { useRef } from 'react'
import { useText } from '../ui/language'
import { Notice } from '../ui/notice'
import { messages } from './messages'
import { useDraft } from './use-draft'

/** In a form: keeps what is typed into these fields on the device, and says what has not been sent. */
export function KeptDraft(props: { box: string; personId: string; names: readonly string[] }) {
  const t = useText()
  const place = useRef<HTMLDivElement>(null)
  const { state, isDurable } = useDraft({ ...props, place })
  return (
    <div ref={place} role="status" data-draft={state} className="empty:hidden">
      {state === 'lost' && <Notice kind="warning">{t(isDurable ? messages.draftLost : messages.draftLostHere)}</Notice>}
      {state === 'back' && <Notice kind="info">{t(messages.draftBack)}</Notice>}
      {state === 'restored' && <Notice kind="info">{t(messages.draftRestored)}</Notice>}
    </div>
  )
}

import { useRef } from 'react'
import { useText } from '../ui/language'
import { Notice } from '../ui/notice'
import { messages } from './messages'
import { useDraft } from './use-draft'

/** In a form: keeps what is typed into these fields on the device until it is sent, and says when it has it again. */
export function KeptDraft(props: { box: string; personId: string; names: readonly string[] }) {
  const t = useText()
  const place = useRef<HTMLDivElement>(null)
  const isRestored = useDraft({ ...props, place })
  return <div ref={place} role="status" className="empty:hidden">{isRestored && <Notice kind="info">{t(messages.draftRestored)}</Notice>}</div>
}

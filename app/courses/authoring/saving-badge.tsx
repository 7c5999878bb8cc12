import CircleCheck from 'lucide-react/icons/circle-check'
import CloudOff from 'lucide-react/icons/cloud-off'
import { formatTime } from '~/shared/calendar'
import { Icon } from '~/shared/ui/icon'
import { useLanguage, useText } from '~/shared/ui/language'
import { messages } from './messages'
import type { SavingState } from './use-autosave'

/** Where the text is now: on the server, since when, or not yet and why. */
export function SavingBadge({ state }: { state: SavingState }) {
  const t = useText()
  const language = useLanguage()
  const isOff = state.kind === 'unsaved' || state.kind === 'refused' || state.kind === 'signed-out' || state.kind === 'stale'
  const words = {
    still: '',
    waiting: t(messages.writing),
    saving: t(messages.saving),
    saved: state.kind === 'saved' ? t(messages.savedAt, { time: formatTime(state.at, language) }) : '',
    unsaved: t(messages.unsaved),
    refused: t(messages.saveRefused),
    'signed-out': t(messages.signedOut),
    stale: t(messages.conflictTitle),
  }[state.kind]
  return (
    <p role="status" className={`flex min-h-6 items-center gap-2 text-sm ${isOff ? 'font-semibold text-danger' : 'text-soft-ink'}`}>
      {state.kind === 'saved' && <Icon of={CircleCheck} className="size-[1.2em] text-success" />}
      {isOff && <Icon of={CloudOff} className="size-[1.2em]" />}
      {words}
    </p>
  )
}

import CloudCheck from 'lucide-react/icons/cloud-check'
import HardDrive from 'lucide-react/icons/hard-drive'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { formatTime } from '~/shared/calendar'
import { Icon } from '~/shared/ui/icon'
import { useLanguage, useText } from '~/shared/ui/language'
import { messages } from './messages'
import type { Sending } from './use-sending'

/** Says where the last answer is: on the server since when, or only on this device. Never a bare "saved". */
export function SavedBadge({ sending: { waiting, isFailing, isDurable, savedAt, state }, isPractice }: { sending: Sending; isPractice?: boolean }) {
  const t = useText()
  const language = useLanguage()
  const onServer = savedAt && t(messages.savedAt, { time: `\u2066${formatTime(savedAt, language)}\u2069` })
  if (isPractice) return <Line icon={HardDrive} look="text-soft-ink">{t(messages.practiceOnly)}</Line>
  if (waiting === 0) {
    return (
      <Line icon={savedAt ? CloudCheck : undefined} look={savedAt ? 'text-success' : 'text-soft-ink'}>
        {onServer ?? t(messages.nothingYet)}
      </Line>
    )
  }
  if (!isDurable)
    return (
      <Line icon={TriangleAlert} look="text-danger">
        {t(isFailing || state === 'signed-out' ? messages.notSent : messages.sending)}
      </Line>
    )
  return (
    <Line icon={HardDrive} look="text-due-ink">
      {t(state === 'signed-out' ? messages.signedOut : messages.onDevice)}
    </Line>
  )
}

function Line({ icon, look, children }: { icon?: typeof CloudCheck; look: string; children: string }) {
  return (
    <p role="status" data-saved className={`flex items-center gap-2 text-sm font-semibold ${look}`}>
      {icon && <Icon of={icon} className="size-[1.2em] shrink-0" />}
      {children}
    </p>
  )
}

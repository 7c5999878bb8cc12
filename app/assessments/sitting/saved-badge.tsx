import CloudCheck from 'lucide-react/icons/cloud-check'
import HardDrive from 'lucide-react/icons/hard-drive'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useEffect, useRef } from 'react'
import { formatTime } from '~/shared/calendar'
import { Icon } from '~/shared/ui/icon'
import { useLanguage, useText } from '~/shared/ui/language'
import { messages } from './messages'
import type { Sending } from './use-sending'

/** The first save, that none gets through and that they do again are announced; that each answer was saved is only there to be read. */
function useLive({ isFailing, savedAt }: Sending) {
  const isLoud = isFailing || !savedAt
  const wasLoud = useRef(isLoud)
  useEffect(() => void (wasLoud.current = isLoud), [isLoud])
  return isLoud || wasLoud.current ? 'polite' : 'off'
}

/** Says where the last answer is: on the server since when, or only on this device. Never a bare "saved". */
export function SavedBadge({ sending, isPractice }: { sending: Sending; isPractice?: boolean }) {
  const { waiting, isFailing, isDurable, savedAt, state } = sending
  const live = useLive(sending)
  const t = useText()
  const language = useLanguage()
  const onServer = savedAt && t(messages.savedAt, { time: `\u2066${formatTime(savedAt, language)}\u2069` })
  if (isPractice) return <Line live={live} icon={HardDrive} look="text-soft-ink">{t(messages.practiceOnly)}</Line>
  if (waiting === 0) {
    return (
      <Line live={live} icon={savedAt ? CloudCheck : undefined} look={savedAt ? 'text-success' : 'text-soft-ink'}>
        {onServer ?? t(messages.nothingYet)}
      </Line>
    )
  }
  if (!isDurable)
    return (
      <Line live={live} icon={TriangleAlert} look="text-danger">
        {t(isFailing || state === 'signed-out' ? messages.notSent : messages.sending)}
      </Line>
    )
  return (
    <Line live={live} icon={HardDrive} look="text-due-ink">
      {t(state === 'signed-out' ? messages.signedOut : messages.onDevice)}
    </Line>
  )
}

function Line({ live, icon, look, children }: { live: 'polite' | 'off'; icon?: typeof CloudCheck; look: string; children: string }) {
  return (
    <p role="status" aria-live={live} data-saved className={`flex items-center gap-2 text-sm font-semibold ${look}`}>
      {icon && <Icon of={icon} className="size-[1.2em] shrink-0" />}
      {children}
    </p>
  )
}

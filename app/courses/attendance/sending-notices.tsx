import CloudCheck from 'lucide-react/icons/cloud-check'
import HardDrive from 'lucide-react/icons/hard-drive'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { formatTime } from '~/shared/calendar'
import { Icon } from '~/shared/ui/icon'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { TextLink } from '~/shared/ui/text-link'
import { messages, refusals, whyNot } from './messages'
import type { Sending } from './use-sending'

/** Says where the marks are: on the server since when, or only on this device. Never a bare "saved". */
export function SavedBadge({ sending: { waiting, isFailing, isDurable, savedAt, trouble } }: { sending: Sending }) {
  const t = useText()
  const language = useLanguage()
  const [icon, look, words] =
    waiting === 0
      ? savedAt
        ? [CloudCheck, 'text-success', t(messages.savedAt, { time: `\u2066${formatTime(savedAt, language)}\u2069` })]
        : [undefined, 'text-soft-ink', t(messages.nothingYet)]
      : isDurable
        ? [HardDrive, 'text-due-ink', t(messages.onDevice)]
        : [TriangleAlert, 'text-danger', t(isFailing || trouble ? messages.notSent : messages.sending)]
  return (
    <p role="status" data-saved className={`flex items-center gap-2 text-sm font-semibold ${look}`}>
      {icon && <Icon of={icon} className="size-[1.2em] shrink-0" />}
      {words}
    </p>
  )
}

/** What whoever takes attendance must know: no script, no network, no sign-in, something that can't be kept. */
export function SendingNotices({ sending, here }: { sending: Sending; here: string }) {
  const t = useText()
  const { isAlive, waiting, isFailing, isDurable, trouble, rejected } = sending
  if (!isAlive) return <noscript><Notice kind="warning">{t(messages.noScript)}</Notice></noscript>
  const why = [...new Set(rejected.map(one => one.why))]
  return (
    <>
      {trouble === 'signed-out' && (
        <Notice kind="danger" alert actions={<TextLink plain to={`/login?${new URLSearchParams({ then: here })}`}>{t(messages.signInAgain)}</TextLink>}>
          {t(messages.signedOut)}
        </Notice>
      )}
      {trouble === 'gone' && <Notice kind="danger" alert>{t(messages.gone)}</Notice>}
      {(trouble === 'cancelled' || trouble === 'not-begun' || trouble === 'second-adult-missing') && (
        <Notice kind="danger" alert>{t(refusals[trouble])}</Notice>
      )}
      {rejected.length > 0 && (
        <Notice kind="danger" alert>
          {t(messages.notKept, { count: rejected.length })} {why.map(one => t(whyNot[one])).join(' ')}
        </Notice>
      )}
      {isFailing && !trouble && waiting > 0 && <Notice kind="warning" alert>{t(messages.waiting, { count: waiting })}</Notice>}
      {!isDurable && <Notice kind="warning">{t(messages.noOffline)}</Notice>}
    </>
  )
}

import CloudCheck from 'lucide-react/icons/cloud-check'
import HardDrive from 'lucide-react/icons/hard-drive'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { formatTime } from '../calendar'
import { Icon } from '../ui/icon'
import { useLanguage, useText } from '../ui/language'
import { Notice } from '../ui/notice'
import { TextLink } from '../ui/text-link'
import { messages } from './messages'
import type { Keeping } from './use-kept-forms'

/** Says where what was sent is: on the server since when, or only on this device. Never a bare "saved". */
export function KeptNotices({ keeping, here }: { keeping: Keeping; here: string }) {
  const t = useText()
  const language = useLanguage()
  const { isAlive, isDurable, isFailing, waiting, trouble, why, savedAt } = keeping
  if (!isAlive) return null
  const count = waiting.length
  const [icon, look, words] = count > 0
    ? isDurable ? [HardDrive, 'text-due-ink', t(messages.onDevice, { count })] as const : [TriangleAlert, 'text-danger', t(messages.inPage, { count })] as const
    : savedAt ? [CloudCheck, 'text-success', t(messages.onServer, { time: `\u2066${formatTime(savedAt, language)}\u2069` })] as const : [undefined, '', ''] as const
  return (
    <div className="grid gap-3">
      <p role="status" data-kept className={`flex items-center gap-2 text-sm font-semibold empty:hidden ${look}`}>
        {icon && <Icon of={icon} className="size-[1.2em] shrink-0" />}{words}
      </p>
      {trouble === 'signed-out' && (
        <Notice kind="danger" alert actions={<TextLink plain to={`/login?${new URLSearchParams({ then: here })}`}>{t(messages.signInAgain)}</TextLink>}>
          {t(messages.signedOut)}
        </Notice>
      )}
      {trouble === 'gone' && <Notice kind="danger" alert>{why && `${t(why)} `}{t(messages.gone)}</Notice>}
      {isFailing && !trouble && count > 0 && <Notice kind="warning" alert>{t(messages.noNetwork)}</Notice>}
      {!isDurable && <Notice kind="warning">{t(messages.noDevice)}</Notice>}
    </div>
  )
}

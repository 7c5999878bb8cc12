import WifiOff from 'lucide-react/icons/wifi-off'
import { EmptyState } from '../ui/empty-state'
import { LinkButton } from '../ui/button'
import { useText } from '../ui/language'
import { Notice } from '../ui/notice'
import { PageHeader, Section } from '../ui/page-header'
import { linkLook } from '../ui/text-link'
import { markMessages } from './mark-messages'
import { messages } from './messages'

/** What this device keeps; its own program fills the list, since only the device knows. */
export function OfflinePage() {
  const t = useText()
  return (
    <div className="max-w-3xl">
      <div hidden data-unsent="" className="mb-6">
        <Notice kind="danger" title={t(messages.unsentTitle)} alert>{t(messages.unsent)}</Notice>
      </div>
      <div hidden data-unreached="" className="mb-6">
        <Notice kind="warning" title={t(messages.unreachedTitle)} alert>{t(messages.unreached)}</Notice>
      </div>
      <PageHeader title={t(messages.title)} lead={t(messages.lead)} />
      <div hidden data-unprotected="" className="mb-6">
        <Notice kind="warning">{t(markMessages.unprotected)}</Notice>
      </div>
      <Section title={t(messages.kept)}>
        <div data-kept-none="">
          <EmptyState icon={WifiOff} title={t(messages.none)} action={<LinkButton to="/home">{t(messages.toHome)}</LinkButton>}>
            {t(messages.noneLead)}
          </EmptyState>
        </div>
        <ul hidden data-kept-list="" className="divide-y divide-line">
          <template>
            <li><a className={`${linkLook} inline-flex min-h-11 items-center`} href="/offline" /></li>
          </template>
        </ul>
      </Section>
    </div>
  )
}

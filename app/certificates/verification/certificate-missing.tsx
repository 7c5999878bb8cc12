import { LinkButton } from '~/shared/ui/button'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { messages } from '../messages'

/** There is none with this code, or too many wrong ones were asked. */
export function CertificateMissing({ tooMany }: { tooMany: boolean }) {
  const t = useText()
  return (
    <>
      <PageHeader
        title={t(tooMany ? messages.tooManyTitle : messages.notFoundTitle)}
        lead={t(tooMany ? messages.tooManyLead : messages.notFoundLead)}
      />
      <LinkButton look="primary" to="/verify">{t(messages.tryAgain)}</LinkButton>
    </>
  )
}

import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { messages, refusals } from './messages'

type Props = { person: { id: string; nameFa: string }; answer?: { link?: string; refused?: 'has-own-address' } }

export function PasswordLinkPage({ person, answer }: Props) {
  const t = useText()
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={t(messages.makeLink)}
        lead={person.nameFa}
        crumbs={[{ label: person.nameFa, to: `/people/${person.id}` }]}
      />
      {answer?.refused && (
        <Notice kind="danger" alert>
          {t(refusals[answer.refused])}
        </Notice>
      )}
      {answer?.link && (
        <Notice kind="success" title={t(messages.linkMade)} alert>
          <Ltr className="font-semibold break-all">{answer.link}</Ltr>
        </Notice>
      )}
      {!answer && (
        <form method="post" className="grid gap-4">
          <p className="max-w-prose text-soft-ink">{t(messages.linkLead)}</p>
          <p>
            <SubmitButton>{t(messages.makeLink)}</SubmitButton>
          </p>
        </form>
      )}
      {answer && (
        <p className="mt-6">
          <LinkButton to={`/people/${person.id}`}>{person.nameFa}</LinkButton>
        </p>
      )}
    </div>
  )
}

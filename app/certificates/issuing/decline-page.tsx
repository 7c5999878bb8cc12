import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { shownName } from '../certificate'
import { messages, registerRefusals } from '../messages'
import type { Proposal } from './proposals.server'

export function DeclinePage({ proposal, answer }: { proposal: Proposal; answer?: FormAnswer | null }) {
  const t = useText()
  const { id, organisationId, centre, nameFa, nameEn } = proposal
  return (
    <>
      <PageHeader
        title={t(messages.decline)}
        lead={<bdi>{shownName({ fa: nameFa, en: nameEn }, 'full', useLanguage())}</bdi>}
        crumbs={[
          { label: `${t(messages.registerTitle)}${t(messages.comma)}${t(centre)}`, to: `/centres/${organisationId}/certificates` },
          { label: t(messages.approvalTitle), to: `/certificate-proposals/${id}/approval` },
        ]}
      />
      <ActionForm answer={answer} refusals={registerRefusals} labels={{ reason: t(messages.declineReason) }}>
        <TextArea name="reason" label={t(messages.declineReason)} maxLength={500} />
        <FormActions>
          <SubmitButton look="danger">{t(messages.decline)}</SubmitButton>
          <LinkButton look="quiet" to={`/certificate-proposals/${id}/approval`}>{t(messages.cancel)}</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  )
}

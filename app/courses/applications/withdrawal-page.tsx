import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import type { Application } from './applications.server'
import { messages, withdrawRefusals } from './messages'

/** Takes one's own application back. */
export function WithdrawalPage({ application, answer }: { application: Application; answer?: FormAnswer }) {
  const t = useText()
  const back = `/offerings/${application.offeringId}/applications/new`
  return (
    <>
      <PageHeader
        title={t(messages.withdrawTitle)}
        lead={t(messages.withdrawLead)}
        crumbs={[{ label: t(application.courseTitle), to: back }]}
      />
      <ActionForm answer={answer} refusals={withdrawRefusals}>
        <FormActions>
          <SubmitButton look="danger">{t(messages.withdraw)}</SubmitButton>
          <LinkButton look="quiet" to={back}>{t(messages.keep)}</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  )
}

import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import type { Offering } from '../offerings/offering'
import { enrolmentRefusals, messages } from './messages'

/** A trainee leaves their class. */
export function LeavePage({ offering, answer }: { offering: Offering; answer?: FormAnswer }) {
  const t = useText()
  return (
    <>
      <PageHeader title={t(messages.leaveTitle)} lead={t(messages.leaveLead)} crumbs={[{ label: t(offering.courseTitle), to: `/offerings/${offering.id}` }]} />
      <ActionForm answer={answer} refusals={enrolmentRefusals} refusedFields={{ 'reason-missing': 'reason' }} labels={{ reason: t(messages.reason) }}>
        <TextArea name="reason" label={t(messages.reason)} optional rows={2} maxLength={500} />
        <FormActions>
          <SubmitButton look="danger">{t(messages.leave)}</SubmitButton>
          <LinkButton look="quiet" to={`/offerings/${offering.id}`}>{t(messages.stay)}</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  )
}

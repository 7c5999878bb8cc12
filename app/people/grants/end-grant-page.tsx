import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { nameIn } from '../person'
import { messages as signingIn } from '../signing-in/messages'
import { useExamName } from './exam-name'
import type { Grant, GrantedExam } from './grant'
import { messages, refusals, roleTitles } from './messages'

export function EndGrantPage({
  grant,
  exam,
  answer,
}: {
  grant: Pick<Grant, 'nameFa' | 'nameEn' | 'role'> & { organisationId: string | null }
  /** Where the role is held at one exam alone. */
  exam?: GrantedExam
  answer?: FormAnswer
}) {
  const t = useText()
  const nameOf = useExamName()
  const said = { role: t(roleTitles[grant.role]), name: nameIn(grant, useLanguage()) }
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t(messages.endTitle)} lead={exam ? t(messages.endLeadAtExam, { ...said, exam: nameOf(exam) }) : t(messages.endLead, said)} />
      <ActionForm answer={answer} labels={{ reason: t(messages.reason) }} refusals={refusals}>
        <TextArea name="reason" label={t(messages.reason)} rows={2} maxLength={500} />
        <FormActions>
          <SubmitButton look="danger">{t(messages.endNow)}</SubmitButton>
          <LinkButton look="quiet" to={grant.organisationId ? `/organisations/${grant.organisationId}` : '/organisations'}>{t(signingIn.goBack)}</LinkButton>
        </FormActions>
      </ActionForm>
    </div>
  )
}

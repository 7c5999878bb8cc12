import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { SubmitButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { SelectField } from '~/shared/ui/select-field'
import { TextArea } from '~/shared/ui/text-area'
import { messages, refusals } from './messages'

export function ApplicationPage({ operators, answer }: { operators: { id: string; name: Text }[]; answer?: FormAnswer }) {
  const t = useText()
  const labels = { organisationId: t(messages.operator), workRecord: t(messages.workRecord) }
  return (
    <>
      <PageHeader title={t(messages.applyTitle)} lead={t(messages.applyLead)} />
      {operators.length === 0 ? <EmptyState title={t(messages.noOperators)} /> : (
        <ActionForm answer={answer} labels={labels} refusals={refusals}>
          <SelectField name="organisationId" label={labels.organisationId} options={operators.map(({ id, name }) => ({ value: id, label: t(name) }))} />
          <TextArea name="workRecord" label={labels.workRecord} hint={t(messages.workRecordHint)} rows={6} maxLength={4000} />
          <FormActions><SubmitButton>{t(messages.apply)}</SubmitButton></FormActions>
        </ActionForm>
      )}
    </>
  )
}

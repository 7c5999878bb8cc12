import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { EmptyState } from '~/shared/ui/empty-state'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import type { Group } from '../club'
import type { Clearance } from './gate'
import { messages, refusals } from './messages'

export function AssignmentPage({ group, mentors, answer }: { group: Group; mentors: Clearance[]; answer?: FormAnswer }) {
  const t = useText()
  const parts = (['lead', 'assistant'] as const).map(value => ({ value, label: t(messages[value]) }))
  return (
    <>
      <PageHeader title={t(messages.assignTitle)} lead={t(messages.assignLead)} crumbs={[{ label: t(group.name), to: `/groups/${group.id}` }]} />
      {mentors.length === 0 ? <EmptyState title={t(messages.nobodyAssignable)} /> : (
        <ActionForm
          answer={answer} refusals={refusals} labels={{ personId: t(messages.who), part: t(messages.part) }}
          refusedFields={{ 'not-cleared': 'personId', 'other-part': 'personId', 'part-taken': 'part' }}
        >
          <RadioGroup name="personId" label={t(messages.who)} options={mentors.map(({ personId, name }) => ({ value: personId, label: t(name) }))} />
          <RadioGroup name="part" label={t(messages.part)} options={parts} />
          <FormActions><SubmitButton>{t(messages.assign)}</SubmitButton></FormActions>
        </ActionForm>
      )}
    </>
  )
}

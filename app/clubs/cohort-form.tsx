import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { SelectField } from '~/shared/ui/select-field'
import { DayField, TextField } from '~/shared/ui/text-field'
import type { Club } from './club'
import { messages, refusals } from './messages'

export function NewCohortPage({ club, programmes, answer }: { club: Club; programmes: { id: string; title: Text }[]; answer?: FormAnswer }) {
  const t = useText()
  const labels = {
    nameFa: t(messages.nameFa), nameEn: t(messages.nameEn), programmeId: t(messages.programme), startsOn: t(messages.startsOn), endsOn: t(messages.endsOn),
  }
  return (
    <>
      <PageHeader title={t(messages.openCohort)} crumbs={[{ label: t(messages.clubs), to: '/clubs' }, { label: t(club.name), to: `/clubs/${club.id}` }]} />
      <ActionForm
        answer={answer} labels={labels} refusals={refusals} initial={{ programmeId: programmes.length === 1 ? programmes[0]!.id : undefined }}
        refusedFields={{ 'name-taken': 'nameFa', 'too-short': 'endsOn', 'too-long': 'endsOn' }}
      >
        <TextField name="nameFa" label={labels.nameFa} maxLength={80} />
        <TextField name="nameEn" label={labels.nameEn} maxLength={80} ltr />
        <SelectField name="programmeId" label={labels.programmeId} options={programmes.map(({ id, title }) => ({ value: id, label: t(title) }))} />
        <DayField name="startsOn" label={labels.startsOn} hint={t(messages.startsOnHint)} />
        <DayField name="endsOn" label={labels.endsOn} hint={t(messages.endsOnHint)} />
        <FormActions><SubmitButton>{t(messages.openCohort)}</SubmitButton></FormActions>
      </ActionForm>
    </>
  )
}

import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { SelectField } from '~/shared/ui/select-field'
import { DigitsField, TextField } from '~/shared/ui/text-field'
import type { Cohort } from './club'
import { messages, refusals, weekdays } from './messages'

export function NewGroupPage({ cohort, answer }: { cohort: Cohort; answer?: FormAnswer }) {
  const t = useText()
  const days = weekdays.map((day, value) => ({ value: String(value), label: t(day) }))
  const labels = {
    nameFa: t(messages.nameFa), nameEn: t(messages.nameEn), coreWeekday: t(messages.coreWeekday), labWeekday: t(messages.labWeekday),
    meetsAt: t(messages.meetsAt), room: t(messages.room),
  }
  return (
    <>
      <PageHeader title={t(messages.formGroup)} crumbs={[
        { label: t(cohort.clubName), to: `/clubs/${cohort.clubId}` }, { label: t(cohort.name), to: `/cohorts/${cohort.id}` },
      ]} />
      <ActionForm answer={answer} labels={labels} refusals={refusals} refusedFields={{ 'name-taken': 'nameFa' }}>
        <TextField name="nameFa" label={labels.nameFa} maxLength={60} />
        <TextField name="nameEn" label={labels.nameEn} maxLength={60} ltr />
        <SelectField name="coreWeekday" label={labels.coreWeekday} options={days} />
        <SelectField name="labWeekday" label={labels.labWeekday} hint={t(messages.labWeekdayHint)} options={days} />
        <DigitsField name="meetsAt" label={labels.meetsAt} hint={t(messages.meetsAtHint)} inputMode="text" maxLength={5} />
        <TextField name="room" label={labels.room} maxLength={120} optional />
        <FormActions><SubmitButton>{t(messages.formGroup)}</SubmitButton></FormActions>
      </ActionForm>
    </>
  )
}

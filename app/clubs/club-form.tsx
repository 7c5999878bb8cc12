import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { SelectField } from '~/shared/ui/select-field'
import { TextField } from '~/shared/ui/text-field'
import { AUDIENCES, STAGES } from './club'
import { messages, refusals } from './messages'

export function NewClubPage({ operators, answer }: { operators: { id: string; name: Text }[]; answer?: FormAnswer }) {
  const t = useText()
  const labels = {
    organisationId: t(messages.operator), nameFa: t(messages.nameFa), nameEn: t(messages.nameEn), placeFa: t(messages.placeFa),
    placeEn: t(messages.placeEn), stage: t(messages.stage), audience: t(messages.audience),
  }
  return (
    <>
      <PageHeader title={t(messages.openClub)} crumbs={[{ label: t(messages.clubs), to: '/clubs' }]} />
      <ActionForm
        answer={answer} labels={labels} refusals={refusals} initial={{ organisationId: operators.length === 1 ? operators[0]!.id : undefined }}
        refusedFields={{ 'name-taken': 'nameFa' }}
      >
        <SelectField name="organisationId" label={labels.organisationId} options={operators.map(({ id, name }) => ({ value: id, label: t(name) }))} />
        <TextField name="nameFa" label={labels.nameFa} maxLength={80} />
        <TextField name="nameEn" label={labels.nameEn} maxLength={80} ltr />
        <TextField name="placeFa" label={labels.placeFa} maxLength={120} />
        <TextField name="placeEn" label={labels.placeEn} maxLength={120} ltr />
        <RadioGroup name="stage" label={labels.stage} options={STAGES.map(value => ({ value, label: t(messages[value]) }))} />
        <RadioGroup name="audience" label={labels.audience} options={AUDIENCES.map(value => ({ value, label: t(messages[value]) }))} />
        <FormActions><SubmitButton>{t(messages.openClub)}</SubmitButton></FormActions>
      </ActionForm>
    </>
  )
}

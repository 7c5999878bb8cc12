import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { DayField, TextField } from '~/shared/ui/text-field'
import { messages, refusals } from './messages'

/** One day with its occasion in both languages. */
export function DayForm({ answer }: { answer?: FormAnswer }) {
  const t = useText()
  const labels = { day: t(messages.day), titleFa: t(messages.occasionFa), titleEn: t(messages.occasionEn) }
  return (
    <ActionForm answer={answer} labels={labels} refusals={refusals} refusedFields={{ 'already-there': 'day' }}>
      <DayField name="day" label={labels.day} example="1405/11/22" />
      <TextField name="titleFa" label={labels.titleFa} maxLength={120} />
      <TextField name="titleEn" label={labels.titleEn} maxLength={120} ltr />
      <FormActions>
        <SubmitButton>{t(messages.addButton)}</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

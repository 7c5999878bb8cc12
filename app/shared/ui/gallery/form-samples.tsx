import { Button, SubmitButton } from '../button'
import { Checkbox, CheckboxGroup, RadioGroup } from '../choices'
import { FileField } from '../file-field'
import { ActionForm, FieldGroup, FormActions } from '../form'
import { useText } from '../language'
import { Section } from '../page-header'
import { PasswordField } from '../password-field'
import { SelectField } from '../select-field'
import { TextArea } from '../text-area'
import { DayField, DigitsField, TextField } from '../text-field'
import { sample } from './messages'

const errors = {
  nameFa: sample.errorName, nationalId: sample.errorId, bornOn: sample.errorDay, province: sample.errorChoice,
  audience: sample.errorChoice, agree: sample.errorAgree,
}
const typed = { nameFa: 'Zahra', nationalId: '۹۹۹۱۲۳۴۵۶', bornOn: '1385/13/01', province: '', why: 'برق‌کار شوم' }

export function FormSamples({ prefix }: { prefix: string }) {
  const t = useText()
  const options = { audience: ['women', 'men', 'mixed'] as const, days: ['saturday', 'monday', 'wednesday'] as const, provinces: ['yazd', 'tehran', 'kurdistan'] as const }
  const list = (keys: readonly (keyof typeof sample)[]) => keys.map(key => ({ value: key, label: t(sample[key]) }))
  const fields = (
    <>
      <TextField name="nameFa" label={t(sample.name)} hint={t(sample.nameHint)} autoComplete="name" />
      <DigitsField name="nationalId" label={t(sample.nationalId)} hint={t(sample.nationalIdHint)} maxLength={14} />
      <DayField name="bornOn" example="1385/04/21" label={t(sample.birthday)} />
      <SelectField name="province" label={t(sample.province)} options={list(options.provinces)} />
      <RadioGroup
        name="audience"
        label={t(sample.audience)}
        options={list(options.audience).map(option => option.value === 'mixed' ? { ...option, hint: t(sample.mixedHint) } : option)}
      />
    </>
  )
  return (
    <>
      <Section title={t(sample.forms)}>
        <ActionForm id={`${prefix}-form`} initial={{ bornOn: '2006-07-12', audience: 'women', days: ['saturday', 'monday'] }}>
          {fields}
          <FieldGroup legend={t(sample.days)}>
            <CheckboxGroup name="days" label={t(sample.days)} options={list(options.days)} columns={2} />
            <TextField name="email" type="email" ltr label={t(sample.email)} optional autoComplete="email" />
            <PasswordField name="password" label={t(sample.password)} hint={t(sample.passwordHint)} autoComplete="new-password" />
            <FileField name="photo" label={t(sample.photo)} kinds={t(sample.photoKinds)} maxMegabytes={2} accept="image/*" optional />
            <TextArea name="why" label={t(sample.why)} optional />
            <TextField name="locked" label={t(sample.number)} value="1405-00042" ltr disabled />
          </FieldGroup>
          <Checkbox name="agree" label={t(sample.agree)} />
          <FormActions><SubmitButton>{t(sample.save)}</SubmitButton><Button>{t(sample.cancel)}</Button></FormActions>
        </ActionForm>
      </Section>
      <Section title={t(sample.formErrors)}>
        <ActionForm
          id={`${prefix}-back`}
          takesFocus={false}
          answer={{ errors, typed, refused: 'full' }}
          refusals={{ full: sample.full }}
          labels={{ nameFa: t(sample.name), nationalId: t(sample.nationalId), bornOn: t(sample.birthday), province: t(sample.province), audience: t(sample.audience) }}
        >
          {fields}
          <Checkbox name="agree" label={t(sample.agree)} />
          <FormActions><SubmitButton>{t(sample.save)}</SubmitButton></FormActions>
        </ActionForm>
      </Section>
    </>
  )
}

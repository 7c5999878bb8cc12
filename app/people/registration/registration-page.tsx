import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { ActionForm, FieldGroup, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { PasswordField } from '~/shared/ui/password-field'
import { SelectField } from '~/shared/ui/select-field'
import { DayField, DigitsField, TextField } from '~/shared/ui/text-field'
import { TextLink } from '~/shared/ui/text-link'
import { DOCUMENT_KINDS, GENDERS, RELATIONS } from '../person'
import { messages as signingIn } from '../signing-in/messages'
import { SHORTEST_PASSWORD } from '../signing-in/password'
import { TermsBox } from '../signing-in/terms-box'
import { documentTitles, genderTitles, messages, refusals, relationTitles } from './messages'

type Props = { answer?: FormAnswer; provinces: { id: string; title: Text }[]; then?: string }

export function RegistrationPage({ answer, provinces, then }: Props) {
  const t = useText()
  const labels = {
    givenFa: t(messages.givenFa),
    familyFa: t(messages.familyFa),
    nameEn: t(messages.nameEn),
    bornOn: t(messages.bornOn),
    gender: t(messages.gender),
    provinceId: t(messages.province),
    documentKind: t(messages.documentKind),
    documentNumber: t(messages.documentNumber),
    mobile: t(messages.mobile),
    email: t(messages.email),
    password: t(signingIn.password),
    guardianName: t(messages.guardianName),
    guardianMobile: t(messages.guardianMobile),
    guardianRelation: t(messages.guardianRelation),
    terms: t(signingIn.terms),
  }
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t(messages.title)} lead={t(messages.lead)} />
      <p className="-mt-4 mb-6">
        {t(messages.haveAccount)} <TextLink to="/login">{t(signingIn.signIn)}</TextLink>
      </p>
      <ActionForm
        answer={answer} initial={{ documentKind: 'national_id' }} labels={labels} refusals={refusals}
        refusedFields={{ 'no-such-province': 'provinceId' }}
      >
        {then && <input type="hidden" name="then" value={then} />}
        <FieldGroup legend={t(messages.you)}>
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField name="givenFa" label={labels.givenFa} autoComplete="given-name" />
            <TextField name="familyFa" label={labels.familyFa} autoComplete="family-name" />
          </div>
          <TextField name="nameEn" label={labels.nameEn} hint={t(messages.nameEnHint)} ltr optional />
          <DayField name="bornOn" example="1385/04/21" label={labels.bornOn} autoComplete="bday" />
          <RadioGroup
            name="gender"
            label={labels.gender}
            columns={2}
            options={GENDERS.map(value => ({ value, label: t(genderTitles[value]) }))}
          />
          <SelectField
            name="provinceId"
            label={labels.provinceId}
            options={provinces.map(({ id, title }) => ({ value: id, label: t(title) }))}
          />
        </FieldGroup>
        <FieldGroup legend={t(messages.identity)} hint={t(messages.identityHint)}>
          <RadioGroup
            name="documentKind"
            label={labels.documentKind}
            columns={2}
            options={DOCUMENT_KINDS.map(value => ({ value, label: t(documentTitles[value]) }))}
          />
          <DigitsField name="documentNumber" label={labels.documentNumber} inputMode="text" maxLength={30} />
        </FieldGroup>
        <FieldGroup legend={t(messages.contact)}>
          <DigitsField name="mobile" label={labels.mobile} hint={t(messages.mobileHint)} autoComplete="tel" />
          <TextField name="email" label={labels.email} type="email" ltr autoComplete="email" optional />
          <PasswordField
            name="password"
            label={labels.password}
            hint={t(signingIn.newPasswordHint)}
            autoComplete="new-password"
            minLength={SHORTEST_PASSWORD}
          />
        </FieldGroup>
        <FieldGroup legend={t(messages.guardian)} hint={t(messages.guardianHint)}>
          <TextField name="guardianName" label={labels.guardianName} optional />
          <DigitsField name="guardianMobile" label={labels.guardianMobile} optional />
          <RadioGroup
            name="guardianRelation"
            label={labels.guardianRelation}
            columns={2}
            optional
            options={RELATIONS.map(value => ({ value, label: t(relationTitles[value]) }))}
          />
        </FieldGroup>
        <TermsBox />
        <FormActions>
          <SubmitButton>{t(messages.register)}</SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  )
}

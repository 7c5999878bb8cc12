import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PasswordField } from '~/shared/ui/password-field'
import { SelectField } from '~/shared/ui/select-field'
import { TextField } from '~/shared/ui/text-field'
import { GENDERS, isMinorOn } from '../person'
import { genderTitles } from '../registration/messages'
import { refusals as signInRefusals } from '../signing-in/messages'
import { messages, refusals } from './messages'
import type { Profile } from './own-profile.server'

type Props = { profile: Profile; provinces: { id: string; title: Text }[]; answer?: FormAnswer }

/** What people change of themselves. */
export function ProfileForm({ profile, provinces, answer }: Props) {
  const t = useText()
  const labels = {
    nameEn: t(messages.nameEn),
    fatherName: t(messages.fatherName),
    gender: t(messages.gender),
    email: t(messages.email),
    current: t(messages.currentPassword),
    provinceId: t(messages.province),
    language: t(messages.language),
    calendar: t(messages.calendar),
  }
  const { nameEn, fatherName, email, provinceId, language, calendar, mobile, username, bornOn } = profile
  const isYoungMember = !mobile && username && bornOn && isMinorOn(bornOn)
  return (
    <ActionForm
      answer={answer}
      initial={{ nameEn, fatherName, email, provinceId, language, calendar }}
      labels={labels}
      refusals={{ ...signInRefusals, ...refusals }}
      refusedFields={{ 'email-taken': 'email', 'email-needed': 'email', 'wrong-password': 'current', 'password-needed': 'current', 'too-many-tries': 'current', 'no-such-province': 'provinceId' }}
      action="/profile"
    >
      <TextField name="nameEn" label={labels.nameEn} ltr optional />
      <TextField name="fatherName" label={labels.fatherName} optional />
      {!profile.gender && (
        <RadioGroup
          name="gender"
          label={labels.gender}
          hint={t(messages.genderHint)}
          columns={2}
          optional
          options={GENDERS.map(value => ({ value, label: t(genderTitles[value]) }))}
        />
      )}
      {!isYoungMember && (
        <>
          <TextField name="email" label={labels.email} type="email" ltr optional autoComplete="email" />
          <PasswordField name="current" label={labels.current} hint={t(messages.passwordForEmail)} optional />
        </>
      )}
      <SelectField
        name="provinceId"
        label={labels.provinceId}
        optional
        options={provinces.map(({ id, title }) => ({ value: id, label: t(title) }))}
      />
      <RadioGroup
        name="language"
        label={labels.language}
        columns={2}
        options={[
          { value: 'fa', label: t(messages.persian) },
          { value: 'en', label: t(messages.english) },
        ]}
      />
      <RadioGroup
        name="calendar"
        label={labels.calendar}
        columns={2}
        options={[
          { value: 'solar', label: t(messages.solar) },
          { value: 'gregorian', label: t(messages.gregorian) },
        ]}
      />
      <FormActions>
        <SubmitButton>{t(messages.save)}</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

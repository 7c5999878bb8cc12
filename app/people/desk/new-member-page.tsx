import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { ActionForm, FieldGroup, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { DayField, DigitsField, TextField } from '~/shared/ui/text-field'
import { GENDERS, RELATIONS } from '../person'
import { genderTitles, relationTitles } from '../registration/messages'
import { messages, refusals } from './messages'

export function NewMemberPage({
  organisation,
  answer,
}: {
  organisation: { id: string; name: Text }
  answer?: FormAnswer
}) {
  const t = useText()
  const labels = {
    givenFa: t(messages.givenFa),
    familyFa: t(messages.familyFa),
    bornOn: t(messages.bornOn),
    gender: t(messages.gender),
    username: t(messages.username),
    guardianName: t(messages.guardianName),
    guardianMobile: t(messages.guardianMobile),
    guardianRelation: t(messages.relation),
  }
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={t(messages.newMember)}
        lead={t(messages.newMemberLead)}
        crumbs={[{ label: t(organisation.name), to: `/organisations/${organisation.id}/people` }]}
      />
      <ActionForm answer={answer} labels={labels} refusals={refusals} refusedFields={{ 'username-taken': 'username' }}>
        <FieldGroup legend={t(messages.member)}>
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField name="givenFa" label={labels.givenFa} />
            <TextField name="familyFa" label={labels.familyFa} />
          </div>
          <DayField name="bornOn" example="1385/04/21" label={labels.bornOn} />
          <RadioGroup
            name="gender"
            label={labels.gender}
            columns={2}
            options={GENDERS.map(value => ({ value, label: t(genderTitles[value]) }))}
          />
          <TextField
            name="username"
            label={labels.username}
            hint={t(messages.usernameHint)}
            ltr
            autoCapitalize="none"
            spellCheck={false}
            autoComplete="off"
          />
        </FieldGroup>
        <FieldGroup legend={t(messages.guardian)}>
          <TextField name="guardianName" label={labels.guardianName} />
          <DigitsField name="guardianMobile" label={labels.guardianMobile} />
          <RadioGroup
            name="guardianRelation"
            label={labels.guardianRelation}
            columns={2}
            options={RELATIONS.map(value => ({ value, label: t(relationTitles[value]) }))}
          />
        </FieldGroup>
        <FormActions>
          <SubmitButton>{t(messages.addMember)}</SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  )
}

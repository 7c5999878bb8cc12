import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { SelectField } from '~/shared/ui/select-field'
import { TextArea } from '~/shared/ui/text-area'
import { DigitsField, TextField } from '~/shared/ui/text-field'
import { kindTitles, messages, refusals } from './messages'
import { ORGANISATION_KINDS } from './organisation'

export function NewOrganisationPage({
  newId,
  answer,
  provinces,
}: {
  newId: string
  answer?: FormAnswer
  provinces: { id: string; title: Text }[]
}) {
  const t = useText()
  const labels = {
    kind: t(messages.kind),
    nameFa: t(messages.nameFa),
    nameEn: t(messages.nameEn),
    provinceId: t(messages.province),
    county: t(messages.county),
    code: t(messages.code),
    legalId: t(messages.legalId),
    help: t(messages.help),
  }
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={t(messages.createTitle)}
        lead={t(messages.createLead)}
        crumbs={[{ label: t(messages.title), to: '/organisations' }]}
      />
      <ActionForm answer={answer} labels={labels} refusals={refusals} refusedFields={{ 'no-such-province': 'provinceId', 'code-taken': 'code' }}>
        <input type="hidden" name="id" value={newId} />
        <SelectField
          name="kind"
          label={labels.kind}
          options={ORGANISATION_KINDS.map(value => ({ value, label: t(kindTitles[value]) }))}
        />
        <TextField name="nameFa" label={labels.nameFa} />
        <TextField name="nameEn" label={labels.nameEn} ltr />
        <SelectField
          name="provinceId"
          label={labels.provinceId}
          options={provinces.map(({ id, title }) => ({ value: id, label: t(title) }))}
        />
        <TextField name="county" label={labels.county} optional />
        <TextField
          name="code"
          label={labels.code}
          hint={t(messages.codeHint)}
          ltr
          optional
          autoCapitalize="characters"
        />
        <DigitsField name="legalId" label={labels.legalId} hint={t(messages.legalIdHint)} optional />
        <TextArea name="help" label={labels.help} hint={t(messages.helpHint)} optional />
        <FormActions>
          <SubmitButton>{t(messages.save)}</SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  )
}

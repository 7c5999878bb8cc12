import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { PasswordField } from '~/shared/ui/password-field'
import { TextField } from '~/shared/ui/text-field'
import { messages, refusals } from './messages'
import { SHORTEST_PASSWORD } from './password'
import { TermsBox } from './terms-box'

export function InvitationPage({
  answer,
  nameFa,
  nameEn,
}: {
  answer?: FormAnswer
  nameFa: string
  nameEn: string | null
}) {
  const t = useText()
  const labels = {
    nameFa: t(messages.nameFa),
    nameEn: t(messages.nameEn),
    password: t(messages.newPassword),
    terms: t(messages.terms),
  }
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={t(messages.invitationTitle)} lead={nameFa ? t(messages.invitationLead, { name: nameFa }) : t(messages.invitationLeadUnnamed)} />
      <ActionForm answer={answer} initial={{ nameFa, nameEn }} labels={labels} refusals={refusals}>
        <TextField name="nameFa" label={labels.nameFa} autoComplete="name" />
        <TextField name="nameEn" label={labels.nameEn} ltr optional />
        <PasswordField
          name="password"
          label={labels.password}
          hint={t(messages.newPasswordHint)}
          autoComplete="new-password"
          minLength={SHORTEST_PASSWORD}
        />
        <TermsBox />
        <FormActions>
          <SubmitButton wide>{t(messages.acceptInvitation)}</SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  )
}

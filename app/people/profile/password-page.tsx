import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { PasswordField } from '~/shared/ui/password-field'
import { messages as signingIn, refusals as signInRefusals } from '../signing-in/messages'
import { SHORTEST_PASSWORD } from '../signing-in/password'
import { messages, refusals } from './messages'
import { ProfileTabs } from './profile-tabs'

export function PasswordPage({ answer, changed }: { answer?: FormAnswer; changed: boolean }) {
  const t = useText()
  const labels = { current: t(messages.currentPassword), password: t(messages.newPassword) }
  return (
    <>
      <PageHeader title={t(messages.title)} />
      <ProfileTabs current="password" />
      {changed && !answer && (
        <div className="mb-6">
          <Notice kind="success" alert>
            {t(messages.passwordChanged)}
          </Notice>
        </div>
      )}
      <p className="mb-4 max-w-prose text-soft-ink">{t(messages.passwordLead)}</p>
      <ActionForm answer={answer} labels={labels} refusals={{ ...signInRefusals, ...refusals }} refusedFields={{ 'wrong-password': 'current' }}>
        <PasswordField name="current" label={labels.current} />
        <PasswordField
          name="password"
          label={labels.password}
          hint={t(signingIn.newPasswordHint)}
          autoComplete="new-password"
          minLength={SHORTEST_PASSWORD}
        />
        <FormActions>
          <SubmitButton>{t(messages.changePassword)}</SubmitButton>
        </FormActions>
      </ActionForm>
    </>
  )
}

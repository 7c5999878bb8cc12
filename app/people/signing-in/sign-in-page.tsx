import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { PasswordField } from '~/shared/ui/password-field'
import { TextField } from '~/shared/ui/text-field'
import { TextLink } from '~/shared/ui/text-link'
import { messages, refusals } from './messages'

export function SignInPage({
  answer,
  then,
  passwordWasSet,
}: {
  answer?: FormAnswer
  then?: string
  passwordWasSet: boolean
}) {
  const t = useText()
  const labels = { identifier: t(messages.identifier), password: t(messages.password) }
  const next = then ? `?${new URLSearchParams({ then })}` : ''
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={t(messages.signInTitle)} lead={t(messages.signInLead)} />
      {passwordWasSet && !answer && (
        <div className="mb-6">
          <Notice kind="success" alert>
            {t(messages.passwordWasSet)}
          </Notice>
        </div>
      )}
      <ActionForm answer={answer} labels={labels} refusals={refusals} action="/login">
        {then && <input type="hidden" name="then" value={then} />}
        <TextField
          name="identifier"
          label={labels.identifier}
          ltr
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField name="password" label={labels.password} />
        <FormActions>
          <SubmitButton wide>{t(messages.signIn)}</SubmitButton>
        </FormActions>
      </ActionForm>
      <div className="mt-6 grid gap-2 border-t border-line pt-5">
        <p>
          <TextLink to="/password-resets">{t(messages.forgotPassword)}</TextLink>
        </p>
        <p>
          {t(messages.noAccountYet)} <TextLink to={`/register${next}`}>{t(messages.register)}</TextLink>
        </p>
      </div>
    </div>
  )
}

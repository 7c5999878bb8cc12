import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { PasswordField } from '~/shared/ui/password-field'
import { TextField } from '~/shared/ui/text-field'
import { messages, refusals } from './messages'
import { SHORTEST_PASSWORD } from './password'
import { TermsBox } from './terms-box'

export function AskResetPage({ answer }: { answer?: FormAnswer & { asked?: boolean } }) {
  const t = useText()
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={t(messages.resetTitle)} lead={t(messages.resetLead)} />
      {answer?.asked ? (
        <Notice
          kind="info"
          title={t(messages.resetAskedTitle)}
          alert
          actions={<LinkButton to="/login">{t(messages.backToSignIn)}</LinkButton>}
        >
          {t(messages.resetAsked)}
        </Notice>
      ) : (
        <>
          <ActionForm answer={answer} labels={{ identifier: t(messages.identifier) }} refusals={refusals}>
            <TextField
              name="identifier"
              label={t(messages.identifier)}
              ltr
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
            />
            <FormActions>
              <SubmitButton wide>{t(messages.sendLink)}</SubmitButton>
            </FormActions>
          </ActionForm>
          <p className="mt-6 border-t border-line pt-5 text-soft-ink">{t(messages.resetMembers)}</p>
        </>
      )}
    </div>
  )
}

export function NewPasswordPage({
  answer,
  name,
  asksTerms,
}: {
  answer?: FormAnswer
  name: string
  asksTerms: boolean
}) {
  const t = useText()
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={t(messages.newPasswordTitle)} lead={t(messages.newPasswordFor, { name })} />
      <ActionForm answer={answer} labels={{ password: t(messages.newPassword) }} refusals={refusals}>
        <PasswordField
          name="password"
          label={t(messages.newPassword)}
          hint={t(messages.newPasswordHint)}
          autoComplete="new-password"
          minLength={SHORTEST_PASSWORD}
        />
        {asksTerms && <TermsBox />}
        <FormActions>
          <SubmitButton wide>{t(messages.setPassword)}</SubmitButton>
        </FormActions>
      </ActionForm>
      <p className="mt-4 text-soft-ink">{t(messages.setPasswordNote)}</p>
    </div>
  )
}

/** For a link that was used or is too old. */
export function SpentLinkPage({ kind }: { kind: 'reset' | 'invitation' }) {
  const t = useText()
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={t(messages.linkSpentTitle)} />
      {kind === 'reset' ? (
        <Notice
          kind="warning"
          actions={
            <LinkButton to="/password-resets" look="primary">
              {t(messages.askAgain)}
            </LinkButton>
          }
        >
          {t(messages.linkSpent)}
        </Notice>
      ) : (
        <Notice kind="warning" actions={<LinkButton to="/login">{t(messages.signIn)}</LinkButton>}>
          {t(messages.askInviterAgain)}
        </Notice>
      )}
    </div>
  )
}

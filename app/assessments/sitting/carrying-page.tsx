import { messages as signingIn, refusals } from '~/people/signing-in/messages'
import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { PasswordField } from '~/shared/ui/password-field'
import { TextField } from '~/shared/ui/text-field'
import { linkLook } from '~/shared/ui/text-link'
import { reportIn, type Carried } from './carried-answers'
import { carryingMessages, reportMessages } from './carrying-messages'
import { UntakenPage } from './untaken-page'

type Props = { address: string; step?: 'sign-in' | 'elsewhere' | 'second-factor' | 'too-long' | 'untaken' | 'report'; carried?: Carried; answer?: FormAnswer }

/** Between a plain paper that was posted without a sign-in and the server: the answers are fields of this page. */
export function CarryingPage({ address, step, carried = [], answer }: Props) {
  const t = useText()
  const labels = { identifier: t(signingIn.identifier), password: t(signingIn.password) }
  const words = reportIn(carried)
  const messages = words === undefined ? carryingMessages : reportMessages
  const answers = carried.map(({ name, value }, i) => <input key={i} type="hidden" name={name} value={value} />)
  if (!step)
    return (
      <div className="mx-auto max-w-md">
        <PageHeader title={t(signingIn.signInTitle)} lead={t(messages.nothingHere)} />
        <LinkButton look="primary" to={address}>{t(messages.open)}</LinkButton>
      </div>
    )
  if (step === 'untaken') return <UntakenPage address={address} carried={carried} />
  if (step === 'too-long' || step === 'report') {
    const isReport = step === 'report'
    return (
      <div className="mx-auto max-w-md">
        <PageHeader title={t(isReport ? messages.title : messages.tooLongTitle)} lead={t(isReport ? reportMessages.unsent : messages.tooLong)} />
        <form method="post" action={isReport ? `${address}/question-reports` : address}>
          {answers}
          <SubmitButton wide>{t(isReport ? reportMessages.toReport : messages.toPaper)}</SubmitButton>
        </form>
      </div>
    )
  }
  const isSignIn = step !== 'second-factor'
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={t(messages.title)} lead={t(isSignIn ? messages[step === 'elsewhere' ? 'elsewhere' : 'signIn'] : messages.secondFactor)} />
      <div className="mb-6"><Notice kind="warning">{t(messages.stayHere)}</Notice></div>
      <ActionForm
        answer={answer}
        labels={labels}
        refusals={{ ...refusals, 'wrong-sign-in': messages.wrongSignIn, 'not-theirs': messages.notTheirs }}
        action={`${address}/sign-in`}
      >
        {answers}
        {words && <p>{t(reportMessages.yourWords)} <bdi className="text-own-way wrap-anywhere whitespace-pre-line">{words}</bdi></p>}
        {isSignIn ? (
          <>
            <TextField name="identifier" label={labels.identifier} ltr autoComplete="username" autoCapitalize="none" spellCheck={false} />
            <PasswordField name="password" label={labels.password} />
          </>
        ) : (
          <p><a href="/login/second-factor" target="_blank" rel="noopener" className={linkLook}>{t(messages.toSecondFactor)}</a></p>
        )}
        <FormActions><SubmitButton wide>{t(isSignIn ? messages.signInAndSave : messages.save)}</SubmitButton></FormActions>
      </ActionForm>
    </div>
  )
}

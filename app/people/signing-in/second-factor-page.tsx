import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { Checkbox } from '~/shared/ui/choices'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { TextField } from '~/shared/ui/text-field'
import { messages, refusals } from './messages'
import { RecoveryCodes } from './recovery-codes'

export type SetUp = { secret: string; qr: { path: string; size: number } }
type Props = {
  answer?: FormAnswer & { recoveryCodes?: string[] }
  then: string
  /** What an app must be given, while none is confirmed. */
  setUp?: SetUp
  mayTrust: boolean
  isDone: boolean
}

export function SecondFactorPage({ answer, then, setUp, mayTrust, isDone }: Props) {
  const t = useText()
  if (answer?.recoveryCodes) return <RecoveryCodes codes={answer.recoveryCodes} then={then} />
  if (isDone) {
    return (
      <div className="mx-auto max-w-md">
        <PageHeader title={t(messages.secondFactorTitle)} />
        <Notice
          kind="success"
          actions={
            <LinkButton to={then} look="primary">
              {t(messages.goOn)}
            </LinkButton>
          }
        >
          {t(messages.alreadyIn)}
        </Notice>
      </div>
    )
  }
  return setUp ? (
    <SetUpPage answer={answer} then={then} setUp={setUp} />
  ) : (
    <AskPage answer={answer} then={then} mayTrust={mayTrust} />
  )
}

function AskPage({ answer, then, mayTrust }: Pick<Props, 'answer' | 'then' | 'mayTrust'>) {
  const t = useText()
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={t(messages.secondFactorTitle)} lead={t(messages.askCodeLead)} />
      <ActionForm answer={answer} labels={{ code: t(messages.code) }} refusals={refusals} refusedFields={{ 'wrong-code': 'code' }}>
        <input type="hidden" name="then" value={then} />
        <CodeField label={t(messages.code)} />
        {mayTrust && <Checkbox name="trust" label={t(messages.trustDevice)} />}
        <FormActions>
          <SubmitButton wide>{t(messages.confirm)}</SubmitButton>
        </FormActions>
      </ActionForm>
      <p className="mt-6 border-t border-line pt-5 text-soft-ink">{t(messages.lostPhone)}</p>
    </div>
  )
}

function SetUpPage({ answer, then, setUp: { secret, qr } }: Pick<Props, 'answer' | 'then'> & { setUp: SetUp }) {
  const t = useText()
  const numerals = useLanguage() === 'fa' ? 'list-[persian]' : 'list-decimal'
  const picture = (
    <div className="mt-3 grid gap-3">
      <svg
        role="img"
        aria-label={t(messages.qrLabel)}
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        data-theme="light"
        className="w-52 rounded-md bg-surface text-ink"
        shapeRendering="crispEdges"
      >
        <path d={qr.path} fill="currentColor" />
      </svg>
      <p>{t(messages.secretByHand)}</p>
      <p className="text-base font-semibold">
        <Ltr>{secret.match(/.{1,4}/g)!.join(' ')}</Ltr>
      </p>
    </div>
  )
  const form = (
    <div className="mt-3">
      <ActionForm answer={answer} labels={{ code: t(messages.sixDigits) }} refusals={refusals} refusedFields={{ 'wrong-code': 'code' }}>
        <input type="hidden" name="then" value={then} />
        <CodeField label={t(messages.sixDigits)} />
        <FormActions>
          <SubmitButton>{t(messages.confirm)}</SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  )
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={t(messages.setUpTitle)} lead={t(messages.setUpLead)} />
      <ol className={`grid gap-5 ps-6 marker:font-bold marker:text-accent ${numerals}`}>
        <li className="ps-2">{t(messages.setUpStep1)}</li>
        <li className="ps-2">
          {t(messages.setUpStep2)}
          {picture}
        </li>
        <li className="ps-2">
          {t(messages.setUpStep3)}
          {form}
        </li>
      </ol>
    </div>
  )
}

const CodeField = ({ label }: { label: string }) => (
  <TextField
    name="code"
    label={label}
    ltr
    inputMode="text"
    autoComplete="one-time-code"
    autoCapitalize="none"
    spellCheck={false}
    maxLength={20}
  />
)

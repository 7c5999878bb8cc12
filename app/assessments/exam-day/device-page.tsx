import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { DigitsField } from '~/shared/ui/text-field'
import { deviceRefusals, messages } from './messages'
import { useLookingAgain } from './use-looking-again'

export function DevicePage({ answer }: { answer?: FormAnswer }) {
  const t = useText()
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={t(messages.deviceTitle)} lead={t(messages.deviceLead)} />
      <ActionForm
        answer={answer} refusals={deviceRefusals} labels={{ code: t(messages.code) }} autoComplete="off"
        refusedFields={{ 'wrong-code': 'code' }}
      >
        <DigitsField name="code" label={t(messages.code)} maxLength={6} />
        <FormActions><SubmitButton>{t(messages.goOnHere)}</SubmitButton></FormActions>
      </ActionForm>
    </div>
  )
}

/** For who is held: the page looks by itself whether the officer has let them go on. */
export function HeldPage({ sittingId }: { sittingId: string }) {
  const t = useText()
  useLookingAgain()
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={t(messages.heldTitle)} lead={t(messages.heldLead)} />
      <LinkButton look="primary" to={`/sittings/${sittingId}`}>{t(messages.goOn)}</LinkButton>
    </div>
  )
}

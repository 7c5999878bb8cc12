import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { TextArea } from '~/shared/ui/text-area'
import { DigitsField } from '~/shared/ui/text-field'
import { creditRefusals, messages } from './messages'

type Props = { sittingId: string; newId: string; name: string; address: string; answer?: FormAnswer }

export function CreditForm({ sittingId, newId, name, address, answer }: Props) {
  const t = useText()
  const labels = { minutes: t(messages.minutes), reason: t(messages.reason) }
  return (
    <section id="credit" className="mb-8 rounded-lg border border-line border-s-4 border-s-due bg-surface p-5">
      <h2 className="mb-1 text-lg">{t(messages.addTimeFor, { name })}</h2>
      <p className="mb-4 text-soft-ink">{t(messages.addTimeLead)}</p>
      <ActionForm answer={answer} labels={labels} refusals={creditRefusals}>
        <input type="hidden" name="intent" value="credit-time" />
        <input type="hidden" name="id" value={String(answer?.typed?.id ?? newId)} />
        <input type="hidden" name="sittingId" value={sittingId} />
        <DigitsField name="minutes" label={labels.minutes} maxLength={3} />
        <TextArea name="reason" label={labels.reason} hint={t(messages.reasonHint)} rows={2} maxLength={500} />
        <FormActions>
          <SubmitButton>{t(messages.give)}</SubmitButton>
          <LinkButton look="quiet" to={address}>{t(messages.cancel)}</LinkButton>
        </FormActions>
      </ActionForm>
    </section>
  )
}

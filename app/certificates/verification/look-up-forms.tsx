import Search from 'lucide-react/icons/search'
import type { FormAnswer } from '~/shared/form'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { SubmitButton } from '~/shared/ui/button'
import { Card } from '~/shared/ui/card'
import { useText } from '~/shared/ui/language'
import { TextField } from '~/shared/ui/text-field'
import { EXAMPLE_NUMBER } from '../certificate'
import { lookUpRefusals, messages } from '../messages'

/** The two ways to a certificate: its code, or its number with the holder's family name. */
export function LookUpForms({ answer }: { answer?: FormAnswer | null }) {
  const t = useText()
  const isByNumber = answer?.typed?.number !== undefined
  return (
    <div className="grid gap-6 md:grid-cols-2">
      <Card title={t(messages.byCode)} level={2}>
        <ActionForm id="by-code" answer={isByNumber ? null : answer} labels={{ code: t(messages.code) }}>
          <TextField
            name="code" label={t(messages.code)} hint={t(messages.codeHint)} ltr autoComplete="off" spellCheck={false}
            autoCapitalize="none" maxLength={60}
          />
          <FormActions><SubmitButton icon={Search}>{t(messages.check)}</SubmitButton></FormActions>
        </ActionForm>
        <p className="mt-4 text-sm text-soft-ink">{t(messages.orScan)}</p>
      </Card>
      <Card title={t(messages.byNumber)} level={2}>
        <ActionForm
          id="by-number"
          answer={isByNumber ? answer : null}
          refusals={lookUpRefusals}
          labels={{ number: t(messages.number), family: t(messages.family) }}
        >
          <TextField
            name="number" label={t(messages.number)} hint={t(messages.numberHint, { example: EXAMPLE_NUMBER })} ltr
            autoComplete="off" spellCheck={false} maxLength={60}
          />
          <TextField name="family" label={t(messages.family)} autoComplete="off" maxLength={80} />
          <FormActions><SubmitButton look="secondary" icon={Search}>{t(messages.check)}</SubmitButton></FormActions>
        </ActionForm>
      </Card>
    </div>
  )
}

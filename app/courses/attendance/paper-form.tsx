import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { TextField } from '~/shared/ui/text-field'
import type { SheetRow } from './attendance'
import { MarkRow } from './mark-row'
import { messages, refusals } from './messages'
import { SecondAdult, useLabels } from './second-adult'

type Props = { sheet: SheetRow[]; secondAdult?: string; settledAfter: number | null; answer?: FormAnswer }

/** Afterwards, from the signed sheet: what was ticked there, sent all at once. */
export function PaperForm({ sheet, secondAdult, settledAfter, answer }: Props) {
  const t = useText()
  const labels = useLabels(sheet)
  return (
    <ActionForm
      answer={answer} labels={labels} refusals={refusals} initial={{ secondAdult }}
      refusedFields={{ 'second-adult-missing': 'secondAdult', 'reason-missing': 'reason' }}
    >
      <input type="hidden" name="source" value="paper" />
      <p className="max-w-prose text-soft-ink">{t(messages.paperLead)}</p>
      <div className="rounded-lg border border-line bg-surface px-4">
        {sheet.map(row => <MarkRow key={row.enrolmentId} row={row} disabled={false} />)}
      </div>
      {sheet.some(row => row.isMinor) && (
        <SecondAdult adults={sheet.filter(row => !row.isMinor)} optional />
      )}
      {settledAfter !== null && (
        <TextField name="reason" label={labels.reason} hint={t(messages.reasonHint, { count: settledAfter })} maxLength={300} optional />
      )}
      <FormActions>
        <SubmitButton name="rest" value="present">{t(messages.restAndSave)}</SubmitButton>
        <SubmitButton look="secondary">{t(messages.save)}</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

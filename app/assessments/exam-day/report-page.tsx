import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useNumber, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { DigitsField } from '~/shared/ui/text-field'
import { messages, reportRefusals } from './messages'
import type { OwnReport } from './own-reports.server'

type Props = { sittingId: string; newId: string; item: string; reports: OwnReport[]; isSent: boolean; answer?: FormAnswer }

export function ReportPage({ sittingId, newId, item, reports, isSent, answer }: Props) {
  const t = useText()
  const number = useNumber()
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t(messages.reportTitle)} lead={t(messages.reportLead)} />
      {isSent && !answer && <div className="mb-6"><Notice kind="success" alert>{t(messages.reportSent)}</Notice></div>}
      <ActionForm
        answer={answer} refusals={reportRefusals} initial={{ item }} labels={{ item: t(messages.whichQuestion), words: t(messages.whatIsWrong) }}
        refusedFields={{ 'no-such-question': 'item' }}
      >
        <input type="hidden" name="id" value={newId} />
        <DigitsField name="item" label={t(messages.whichQuestion)} maxLength={4} />
        <TextArea name="words" label={t(messages.whatIsWrong)} maxLength={1000} />
        <FormActions>
          <SubmitButton>{t(messages.report)}</SubmitButton>
          <LinkButton look="quiet" to={`/sittings/${sittingId}`}>{t(messages.backToPaper)}</LinkButton>
        </FormActions>
      </ActionForm>
      {reports.length > 0 && (
        <Section title={t(messages.yourReports)} id="own">
          <ul className="grid gap-3">
            {reports.map(report => (
              <li key={report.id} className="rounded-md border border-line bg-surface p-4">
                <strong>{t(messages.whichQuestion)}: {number(report.item)}</strong>
                <p className="text-own-way">{report.words}</p>
                <p className="text-soft-ink">{report.ruling ? `${t(messages[report.ruling])} · ${report.ruledWords}` : t(messages.waiting)}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}

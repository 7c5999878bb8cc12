import type { FormAnswer } from '~/shared/form'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Section } from '~/shared/ui/page-header'
import { TextField } from '~/shared/ui/text-field'
import type { QuestionReport } from './board.server'
import { messages } from './messages'

type Props = { reports: QuestionReport[]; mayRule: boolean; address: string; answer?: FormAnswer & { intent?: string } }

/** What candidates found broken, those without a ruling first. */
export function ReportedQuestions({ reports, mayRule, address, answer }: Props) {
  const t = useText()
  if (reports.length === 0) return null
  const failed = answer?.intent === 'rule-on-question' ? answer : undefined
  return (
    <Section title={t(messages.reports)} id="reports">
      <p className="mb-4 text-soft-ink">{t(messages.brokenNext)}</p>
      <ul className="grid gap-4">
        {reports.map(report => (
          <li key={report.id} className="rounded-md border border-line bg-surface p-4">
            <p className="flex flex-wrap items-center gap-2">
              <strong>{t(messages.reportOf, { seat: report.seatNumber, item: report.item })}</strong>
              <Ltr>{report.code}</Ltr>
              {report.ruling && <Badge tone={report.ruling === 'broken' ? 'danger' : 'success'}>{t(messages[report.ruling])}</Badge>}
            </p>
            <p className="text-own-way">{report.words}</p>
            {report.ruling ? <p className="text-soft-ink">{report.ruledWords}</p> : mayRule && (
              <ActionForm id={`rule-${report.id}`} action={address} answer={failed?.typed?.reportId === report.id ? failed : undefined} labels={{ ruling: t(messages.ruling), words: t(messages.reason) }} className="mt-3 grid gap-3">
                <input type="hidden" name="intent" value="rule-on-question" />
                <input type="hidden" name="reportId" value={report.id} />
                <RadioGroup name="ruling" label={t(messages.ruling)} options={[{ value: 'sound', label: t(messages.sound) }, { value: 'broken', label: t(messages.broken) }]} />
                <TextField name="words" label={t(messages.reason)} maxLength={500} />
                <FormActions><SubmitButton look="secondary">{t(messages.rule)}</SubmitButton></FormActions>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

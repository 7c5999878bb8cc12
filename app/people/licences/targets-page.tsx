import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useNumber, useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { TextArea } from '~/shared/ui/text-area'
import { DayField, DigitsField } from '~/shared/ui/text-field'
import { DayText } from '~/shared/ui/time'
import { APPLICATION_KINDS } from './application'
import { kinds, messages, targetRefusals } from './messages'
import type { Target } from './targets.server'

/** Every target there has been, and a form for the next one. */
export function TargetsPage({ targets, maySet, answer }: { targets: Target[]; maySet: boolean; answer?: FormAnswer }) {
  const t = useText()
  const number = useNumber()
  const labels = {
    kind: t(messages.kind), days: t(messages.days), inForceFrom: t(messages.inForceFrom), because: t(messages.reason),
  }
  return (
    <>
      <PageHeader
        title={t(messages.targetsTitle)}
        lead={t(messages.targetsLead)}
        crumbs={[{ label: t(messages.queueTitle), to: '/permit-applications' }]}
      />
      <Table
        caption={t(messages.targetsTitle)}
        hideCaption
        rows={targets}
        rowKey={({ kind, version }) => `${kind} ${version}`}
        columns={[
          { key: 'kind', header: t(messages.kind), cell: ({ kind }) => t(kinds[kind]) },
          { key: 'version', header: t(messages.version), cell: ({ version }) => number(version) },
          { key: 'days', header: t(messages.days), cell: ({ days }) => t(messages.daysOf, { count: days }) },
          { key: 'from', header: t(messages.inForceFrom), cell: ({ inForceFrom }) => <DayText day={inForceFrom} /> },
          { key: 'because', header: t(messages.reason), cell: ({ because }) => <bdi>{because}</bdi> },
        ]}
      />
      {maySet && (
        <Section title={t(messages.newTarget)} id="new">
          <ActionForm
            answer={answer} labels={labels} refusals={targetRefusals}
            refusedFields={{ 'in-the-past': 'inForceFrom', 'same-target': 'days' }}
          >
            <RadioGroup name="kind" label={labels.kind} options={APPLICATION_KINDS.map(value => ({ value, label: t(kinds[value]) }))} />
            <DigitsField name="days" label={labels.days} maxLength={3} />
            <DayField name="inForceFrom" label={labels.inForceFrom} />
            <TextArea name="because" label={labels.because} rows={2} maxLength={500} />
            <FormActions>
              <SubmitButton>{t(messages.setTarget)}</SubmitButton>
            </FormActions>
          </ActionForm>
        </Section>
      )}
    </>
  )
}

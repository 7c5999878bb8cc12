import type { Day } from '~/shared/calendar'
import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { TextArea } from '~/shared/ui/text-area'
import { DayText } from '~/shared/ui/time'
import { messages, permitStates, refusals } from './messages'
import { permitState, type RunningOffering, type TradePermit } from './permit'
import { permitTones } from './permits-page'

type Props = {
  permit: TradePermit & { organisationName: Text }
  offerings: RunningOffering[]
  today: Day
  answer?: FormAnswer
}

/** What suspending or ending a permit means is shown before it is done. */
export function ChangePermitPage({ permit, offerings, today, answer }: Props) {
  const t = useText()
  const list = `/centres/${permit.organisationId}/trade-permits`
  const state = permitState(permit, today)
  return (
    <>
      <PageHeader
        title={t(messages.permitFor, { trade: t(permit.tradeTitle) })}
        lead={t(permit.organisationName)}
        crumbs={[{ label: t(messages.title), to: list }]}
        badges={<Badge tone={permitTones[state]}>{t(permitStates[state])}</Badge>}
      />
      <Section title={t(messages.running)} id="running">
        {offerings.length === 0 ? <p className="text-soft-ink">{t(messages.noneRunning)}</p> : (
          <>
            <div className="mb-4"><Notice kind="warning">{t(messages.runningLead)}</Notice></div>
            <Table
              caption={t(messages.running)}
              hideCaption
              rows={offerings}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'course',
                  header: t(messages.running),
                  cell: ({ code, courseTitle }) => (
                    <div>{t(courseTitle)}<span className="block text-sm font-normal text-soft-ink"><Ltr>{code}</Ltr></span></div>
                  ),
                },
                { key: 'from', header: t(messages.from), cell: ({ startsOn }) => <DayText day={startsOn} /> },
                { key: 'until', header: t(messages.until), cell: ({ endsOn }) => <DayText day={endsOn} /> },
                { key: 'trainees', header: t(messages.state), cell: ({ trainees }) => t(messages.trainees, { count: trainees }) },
              ]}
            />
          </>
        )}
      </Section>
      <Section title={t(messages.changeTitle)} id="changing">
        <ActionForm answer={answer} refusals={refusals} labels={{ change: t(messages.change), reason: t(messages.reason) }}>
          <RadioGroup
            name="change"
            label={t(messages.change)}
            options={[
              state === 'suspended'
                ? { value: 'reinstated', label: t(messages.reinstate), hint: t(messages.reinstateHint) }
                : { value: 'suspended', label: t(messages.suspend), hint: t(messages.suspendHint) },
              { value: 'ended', label: t(messages.end), hint: t(messages.endHint) },
            ]}
          />
          <TextArea name="reason" label={t(messages.reason)} hint={t(messages.reasonHint)} rows={3} maxLength={1000} />
          <FormActions>
            <SubmitButton look="danger">{t(messages.record)}</SubmitButton>
            <LinkButton look="quiet" to={list}>{t(messages.title)}</LinkButton>
          </FormActions>
        </ActionForm>
      </Section>
    </>
  )
}

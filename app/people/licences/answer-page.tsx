import { formatDay, type Day } from '~/shared/calendar'
import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { DayField } from '~/shared/ui/text-field'
import type { OrganisationApplication } from './application'
import { Facts } from './application-page'
import { ApplicationBadge, ClockBadge } from './badges'
import type { Licence } from './licence'
import { messages, refusals } from './messages'

type Props = {
  application: OrganisationApplication
  what: Text
  today: Day
  answer?: FormAnswer
  reasons?: Record<string, Text>
  /** The licence that a trade permit would stand under; without one it can't be approved. */
  licence: Licence | null
}

/** Of what is refused, here and where permits are given, what belongs to one field. */
const refusedFields = {
  'reason-missing': 'reason', 'bad-period': 'endsOn', 'beyond-licence': 'endsOn',
  'no-licence': 'startsOn', 'already-licensed': 'startsOn', 'already-permitted': 'startsOn',
}

/** The administrator's answer: begin the review, ask for more, approve, refuse. */
export function AnswerPage({ application, what, today, answer, reasons, licence }: Props) {
  const t = useText()
  const language = useLanguage()
  const at = `/permit-applications/${application.id}`
  const isPermit = application.kind === 'trade_permit'
  const hurdle = isPermit && !licence ? t(messages.withoutLicence) : undefined
  const isNew = application.state === 'received'
  const waits = application.state === 'documents_asked'
  return (
    <>
      <PageHeader
        title={t(messages.answerTitle)}
        lead={`${t(what)} — ${t(application.organisationName)}`}
        crumbs={[{ label: t(messages.queueTitle), to: '/permit-applications' }, { label: t(what), to: at }]}
        badges={<><ApplicationBadge state={application.state} /><ClockBadge application={application} today={today} /></>}
      />
      {hurdle && <div className="mb-6"><Notice kind="warning">{hurdle}</Notice></div>}
      <ActionForm
        answer={answer}
        refusals={{ ...refusals, ...reasons }}
        refusedFields={refusedFields}
        labels={{ answer: t(messages.answer), reason: t(messages.reason), startsOn: t(messages.startsOn), endsOn: t(messages.endsOn) }}
      >
        <RadioGroup
          name="answer"
          label={t(messages.answer)}
          options={[
            ...(isNew ? [{ value: 'reviewing', label: t(messages.toReview), hint: t(messages.toReviewHint) }] : []),
            ...(waits ? [] : [
              { value: 'documents_asked', label: t(messages.toAsk), hint: t(messages.toAskHint) },
              { value: 'approved', label: t(messages.toApprove), hint: t(messages.toApproveHint), disabled: Boolean(hurdle) },
            ]),
            { value: 'refused', label: t(messages.toRefuse), hint: t(messages.toRefuseHint) },
          ]}
        />
        <TextArea name="reason" label={t(messages.reason)} hint={t(messages.reasonHint)} optional rows={3} maxLength={1000} />
        {!waits && (
          <>
            <DayField name="startsOn" label={t(messages.startsOn)} hint={t(messages.startsOnHint)} optional />
            <DayField name="endsOn" label={t(messages.endsOn)} hint={licence ? t(messages.permitEndsHint, { day: formatDay(licence.endsOn, language) }) : t(messages.endsOnHint)} optional />
          </>
        )}
        <FormActions>
          <SubmitButton>{t(messages.recordAnswer)}</SubmitButton>
          <LinkButton look="quiet" to={at}>{t(messages.back)}</LinkButton>
        </FormActions>
      </ActionForm>
      <Section title={t(messages.asked)} id="application">
        <Facts application={application} />
      </Section>
    </>
  )
}

import { nameIn } from '~/people/person'
import type { FormAnswer } from '~/shared/form'
import { formatDay } from '~/shared/calendar'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { DescriptionList } from '~/shared/ui/description-list'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useCalendar, useLanguage, useNumber, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { SelectField } from '~/shared/ui/select-field'
import { TextArea } from '~/shared/ui/text-area'
import { TextLink } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import { messages as shared } from '../messages'
import type { Offering } from '../offerings/offering'
import type { EnrolmentEvent } from './enrolment'
import type { Enrolment, TransferTarget } from './enrolments.server'
import { endings, enrolmentRefusals, happenings, messages } from './messages'

export type EnrolmentAnswer = FormAnswer & { form: 'ending' | 'transfer' | 'readmission' }
type Props = { offering: Offering; enrolment: Enrolment; events: EnrolmentEvent[]; targets: TransferTarget[]; answer?: EnrolmentAnswer }

/** One trainee's place in a class, for the centre's manager: what happened, and what can be done. */
export function EnrolmentPage({ offering, enrolment, events, targets, answer }: Props) {
  const t = useText()
  const number = useNumber()
  const answerOf = (form: EnrolmentAnswer['form']) => (answer?.form === form ? answer : undefined)
  const address = `/offerings/${offering.id}/enrolments/${enrolment.id}`
  return (
    <>
      <PageHeader
        title={nameIn(enrolment, useLanguage())}
        crumbs={[
          { label: t(offering.courseTitle), to: `/offerings/${offering.id}` },
          { label: t(messages.classList), to: `/offerings/${offering.id}#class` },
        ]}
        badges={enrolment.endedAs && <Badge tone={enrolment.endedAs === 'completed' ? 'success' : 'plain'}>{t(endings[enrolment.endedAs])}</Badge>}
      />
      <Section title={t(messages.facts)} id="facts">
        <DescriptionList
          items={[
            { term: t(shared.code), value: <Ltr>{offering.code}</Ltr> },
            ...(enrolment.seatNumber === null ? [] : [{ term: t(messages.seat), value: number(enrolment.seatNumber) }]),
            { term: t(messages.enrolledOn), value: <InstantText instant={enrolment.enrolledAt} /> },
            ...(enrolment.endedAt ? [{ term: t(messages.endedOn), value: <InstantText instant={enrolment.endedAt} /> }] : []),
            ...(enrolment.endedBecause ? [{ term: t(messages.reason), value: enrolment.endedBecause }] : []),
            ...(enrolment.applicationId
              ? [{ term: t(messages.application), value: <TextLink to={`/applications/${enrolment.applicationId}/decision`}>{t(messages.seeApplication)}</TextLink> }]
              : []),
          ]}
        />
      </Section>
      {events.length > 0 && <History events={events} />}
      {enrolment.endedAs === null && (
        <>
          <Section title={t(messages.transfer)} id="transfer"><Transfer {...{ targets, address }} answer={answerOf('transfer')} /></Section>
          <Section title={t(messages.end)} id="end"><End address={address} answer={answerOf('ending')} /></Section>
        </>
      )}
      {(enrolment.endedAs === 'withdrawn' || enrolment.endedAs === 'expelled') && (
        <Section title={t(messages.readmit)} id="readmit">
          <p className="mb-4 max-w-prose text-soft-ink">{t(messages.readmitLead)}</p>
          <ActionForm id="readmission" action={`${address}/readmission`} answer={answerOf('readmission')} refusals={enrolmentRefusals} refusedFields={refusedFields} labels={{ reason: t(messages.reason) }}>
            <TextArea name="reason" label={t(messages.reason)} rows={2} maxLength={500} />
            <FormActions><SubmitButton>{t(messages.readmit)}</SubmitButton></FormActions>
          </ActionForm>
        </Section>
      )}
    </>
  )
}

function History({ events }: { events: EnrolmentEvent[] }) {
  const t = useText()
  const language = useLanguage()
  return (
    <Section title={t(messages.history)} id="history">
      <ol className="grid gap-3">
        {events.map(({ kind, because, doneAt, doneByFa, doneByEn, toCode }, i) => (
          <li key={i} className="border-s-2 border-line ps-4">
            <b>{t(happenings[kind], { code: `\u2066${toCode ?? ''}\u2069` })}</b>
            <span className="block text-sm text-soft-ink">
              <InstantText instant={doneAt} />{t(shared.listComma)}{nameIn({ nameFa: doneByFa, nameEn: doneByEn }, language)}
            </span>
            {because && <span className="block">{because}</span>}
          </li>
        ))}
      </ol>
    </Section>
  )
}

const refusedFields = { 'reason-missing': 'reason' }
/** Of what is refused, what belongs to one field. */
const transferFields = {
  'other-course': 'toOfferingId', 'same-offering': 'toOfferingId', 'was-there-before': 'toOfferingId',
  'wrong-audience': 'toOfferingId', 'offering-over': 'toOfferingId', 'no-seat-left': 'toOfferingId', 'reason-missing': 'reason',
}

function Transfer({ targets, address, answer }: { targets: TransferTarget[]; address: string; answer?: FormAnswer }) {
  const t = useText()
  const language = useLanguage()
  const calendar = useCalendar()
  if (targets.length === 0) return <p className="text-soft-ink">{t(messages.noTargets)}</p>
  const options = targets.map(({ id, code, startsOn, seatsLeft }) => ({
    value: id, disabled: seatsLeft === 0,
    label: t(messages.transferOption, { code: `\u2066${code}\u2069`, from: formatDay(startsOn, language, 'long', calendar), seats: seatsLeft }),
  }))
  return (
    <ActionForm
      id="transfer-form" action={`${address}/transfer`} answer={answer} refusals={enrolmentRefusals} labels={{ toOfferingId: t(messages.transferTo), reason: t(messages.reason) }}
      refusedFields={transferFields}
    >
      <p className="max-w-prose text-soft-ink">{t(messages.transferLead)}</p>
      <SelectField name="toOfferingId" label={t(messages.transferTo)} options={options} />
      <TextArea name="reason" label={t(messages.reason)} rows={2} maxLength={500} />
      <FormActions><SubmitButton look="secondary">{t(messages.recordTransfer)}</SubmitButton></FormActions>
    </ActionForm>
  )
}

function End({ address, answer }: { address: string; answer?: FormAnswer }) {
  const t = useText()
  return (
    <ActionForm id="ending" action={address} answer={answer} refusals={enrolmentRefusals} refusedFields={refusedFields} labels={{ ending: t(messages.ending), reason: t(messages.reason) }}>
      <RadioGroup
        name="ending"
        label={t(messages.ending)}
        options={[
          { value: 'withdrawn', label: t(messages.withdrawn) },
          { value: 'expelled', label: t(messages.expelled), hint: t(messages.expelledHint) },
        ]}
      />
      <TextArea name="reason" label={t(messages.reason)} rows={2} maxLength={500} />
      <FormActions><SubmitButton look="danger">{t(messages.record)}</SubmitButton></FormActions>
    </ActionForm>
  )
}

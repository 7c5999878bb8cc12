import { nameIn } from '~/people/person'
import { formatTime, today } from '~/shared/calendar'
import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { SelectField } from '~/shared/ui/select-field'
import { TextArea } from '~/shared/ui/text-area'
import { DayField, DigitsField, TextField } from '~/shared/ui/text-field'
import type { Offering } from '../offerings/offering'
import type { Trainer } from '../offerings.server'
import { withClash } from './clash'
import type { Clash } from './meeting'
import type { Meeting } from './meetings.server'
import { meetingRefusals, messages, pages, parts } from './messages'
import { dayAndTime } from './when'

export type MeetingAnswer = FormAnswer & { clash?: Clash }

function Frame({ offering, title, lead, children }: { offering: Offering; title: Text; lead?: string; children: React.ReactNode }) {
  const t = useText()
  return (
    <>
      <PageHeader
        title={t(title)}
        lead={lead}
        crumbs={[
          { label: t(offering.courseTitle), to: `/offerings/${offering.id}` },
          { label: t(pages.title), to: `/offerings/${offering.id}/meetings` },
        ]}
      />
      {children}
    </>
  )
}

function Actions({ offering, label, look }: { offering: Offering; label: Text; look?: 'danger' }) {
  const t = useText()
  return (
    <FormActions>
      <SubmitButton look={look}>{t(label)}</SubmitButton>
      <LinkButton look="quiet" to={`/offerings/${offering.id}/meetings`}>{t(pages.back)}</LinkButton>
    </FormActions>
  )
}

/** Of what is refused, what belongs to one field. */
const refusedFields = {
  'times-wrong': 'endsAt', 'meeting-too-long': 'endsAt', 'outside-dates': 'day', 'no-such-trainer': 'trainerId',
  'room-taken': 'room', 'trainer-busy': 'trainerId',
}

/** Moves a meeting, or adds one when there is none yet. */
export function MeetingForm({ offering, meeting, trainers, example, answer }: {
  offering: Offering; meeting?: Meeting; trainers: Trainer[]; example: string; answer?: MeetingAnswer
}) {
  const t = useText()
  const language = useLanguage()
  const labels = {
    day: t(pages.day), startsAt: t(messages.from), endsAt: t(messages.to), part: t(messages.part), room: t(messages.room),
    trainerId: t(messages.trainer), reason: t(pages.reason),
  }
  const initial = meeting
    ? {
        day: today(new Date(meeting.startsAt)), startsAt: formatTime(meeting.startsAt, 'en'), endsAt: formatTime(meeting.endsAt, 'en'),
        part: meeting.part, room: meeting.room, trainerId: meeting.trainerId,
      }
    : { part: 'practice', trainerId: trainers[0]?.id }
  return (
    <Frame offering={offering} title={meeting ? pages.changeTitle : pages.addTitle} lead={meeting && t(dayAndTime(new Date(meeting.startsAt)))}>
      <ActionForm
        answer={answer} initial={initial} labels={labels} refusals={withClash(meetingRefusals, answer)}
        refusedFields={refusedFields}
      >
        <DayField name="day" label={labels.day} example={example} />
        <div className="grid max-w-xl grid-cols-2 gap-5">
          <DigitsField name="startsAt" label={labels.startsAt} inputMode="text" maxLength={5} />
          <DigitsField name="endsAt" label={labels.endsAt} inputMode="text" maxLength={5} />
        </div>
        <RadioGroup name="part" label={labels.part} columns={2} options={Object.entries(parts).map(([value, title]) => ({ value, label: t(title) }))} />
        <TextField name="room" label={labels.room} optional maxLength={60} />
        <SelectField name="trainerId" label={labels.trainerId} options={trainers.map(trainer => ({ value: trainer.id, label: nameIn(trainer, language) }))} />
        <TextArea name="reason" label={labels.reason} hint={t(pages.reasonHint)} rows={2} maxLength={500} />
        <Actions offering={offering} label={pages.record} />
      </ActionForm>
    </Frame>
  )
}

export function CancellationForm({ offering, meeting, answer }: { offering: Offering; meeting: Meeting; answer?: FormAnswer }) {
  const t = useText()
  return (
    <Frame offering={offering} title={pages.cancelTitle} lead={t(pages.cancelLead, { when: t(dayAndTime(new Date(meeting.startsAt))) })}>
      <ActionForm answer={answer} labels={{ reason: t(pages.reason) }} refusals={meetingRefusals}>
        <TextArea name="reason" label={t(pages.reason)} hint={t(pages.reasonHint)} rows={2} maxLength={500} />
        <Actions offering={offering} label={pages.recordCancel} look="danger" />
      </ActionForm>
    </Frame>
  )
}

export function PostponementForm({ offering, example, answer }: { offering: Offering; example: string; answer?: MeetingAnswer }) {
  const t = useText()
  const labels = { from: t(pages.from), resumesOn: t(pages.resumesOn), reason: t(pages.reason) }
  return (
    <Frame offering={offering} title={pages.postponeTitle} lead={t(pages.postponeLead)}>
      <ActionForm
        answer={answer} labels={labels} refusals={withClash(meetingRefusals, answer)}
        refusedFields={{ 'not-later': 'resumesOn', 'nothing-to-move': 'from', 'too-far': 'resumesOn' }}
      >
        <DayField name="from" label={labels.from} example={example} />
        <DayField name="resumesOn" label={labels.resumesOn} example={example} />
        <TextArea name="reason" label={labels.reason} hint={t(pages.reasonHint)} rows={2} maxLength={500} />
        <Actions offering={offering} label={pages.record} />
      </ActionForm>
    </Frame>
  )
}

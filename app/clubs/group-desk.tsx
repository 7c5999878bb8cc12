import Check from 'lucide-react/icons/check'
import X from 'lucide-react/icons/x'
import type { FormAnswer } from '~/shared/form'
import { Badge } from '~/shared/ui/badge'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { TextLink } from '~/shared/ui/text-link'
import { DayText } from '~/shared/ui/time'
import { SEATS, SMALLEST_GROUP } from './club'
import { CONSENTS, type Consent } from './consents/consent'
import { messages as consentMessages } from './consents/messages'
import { GroupHeader } from './group-header'
import type { ViewAs } from './group-views.server'
import { messages as meetingMessages } from './meetings/messages'
import { PlanList } from './meetings/plan-list'
import { messages as mentorMessages } from './mentors/messages'
import { messages, refusals } from './messages'

/** A group on the operator's desk: seats and consents, mentors, the start, and what its meetings were. */
export function GroupDesk({ view, answer }: { view: ViewAs<'operator'>; answer?: FormAnswer }) {
  const t = useText()
  const { group, seats, records, plan, week } = view
  return (
    <>
      <GroupHeader view={view} crumbs={[
        { label: t(group.clubName), to: `/clubs/${group.clubId}` }, { label: t(group.cohortName), to: `/cohorts/${group.cohortId}` },
      ]} />
      {group.activatedAt && seats.length < SMALLEST_GROUP && <Notice kind="warning">{t(messages.fellUnderFive)}</Notice>}
      {!group.activatedAt && <Start view={view} answer={answer} />}
      <Seats view={view} />
      <Mentors view={view} />
      <Section title={t(messages.calendar)} id="calendar">
        <Records view={view} />
        <PlanList plan={plan} week={week} recorded={new Set(records.map(record => record.meetingKey))} linkTo={key => `/groups/${group.id}/meetings/${key}`} />
      </Section>
    </>
  )
}

function Start({ view: { group, seats, mentors }, answer }: { view: ViewAs<'operator'>; answer?: FormAnswer }) {
  const t = useText()
  const why = seats.length < SMALLEST_GROUP ? t(messages.tooFew, { count: seats.length })
    : mentors.some(mentor => mentor.part === 'lead') ? undefined : t(messages.needsLead)
  return (
    <ActionForm action={`/groups/${group.id}/activation`} answer={answer} refusals={refusals}>
      <div><SubmitButton why={why}>{t(messages.activate)}</SubmitButton></div>
    </ActionForm>
  )
}

function Seats({ view: { group, seats } }: { view: ViewAs<'operator'> }) {
  const t = useText()
  const isFull = seats.length === SEATS.length
  return (
    <Section
      title={`${t(messages.seats)} · ${t(messages.seatsTaken, { count: seats.length })}`} id="seats"
      actions={!isFull && <LinkButton size="small" to={`/groups/${group.id}/members/new`}>{t(messages.addMember)}</LinkButton>}
    >
      <Table
        caption={t(messages.seats)} hideCaption rows={seats} rowKey={row => row.personId}
        columns={[
          { key: 'name', header: t(messages.member), cell: row => t(row.name) },
          { key: 'seat', header: t(messages.seat), numeric: true, cell: row => t({ fa: '{n}', en: '{n}' }, { n: row.seat }) },
          { key: 'consents', header: t(messages.consents), cell: row => <Consents stands={row.stands} /> },
          { key: 'leave', header: t(messages.leave), act: true, cell: row => <TextLink to={`/groups/${group.id}/members/${row.personId}/departure`}>{t(messages.depart)}</TextLink> },
        ]}
      />
    </Section>
  )
}

/** The four, each with its sign: what stands and what does not. */
function Consents({ stands }: { stands: Record<Consent, boolean> }) {
  const t = useText()
  return (
    <ul className="flex flex-wrap gap-1.5 max-sm:justify-end">
      {CONSENTS.map(kind => (
        <li key={kind}>
          <Badge tone={stands[kind] ? 'success' : kind === 'take_part' ? 'danger' : 'plain'} icon={stands[kind] ? Check : X}>
            {t(consentMessages[`short_${kind}`])}<span className="sr-only"> {t(stands[kind] ? messages.consentYes : messages.consentNo)}</span>
          </Badge>
        </li>
      ))}
    </ul>
  )
}

function Mentors({ view: { group, mentors } }: { view: ViewAs<'operator'> }) {
  const t = useText()
  return (
    <Section title={t(mentorMessages.mentors)} id="mentors" actions={<LinkButton size="small" to={`/groups/${group.id}/mentors/new`}>{t(mentorMessages.assignTitle)}</LinkButton>}>
      <Table
        caption={t(mentorMessages.mentors)} hideCaption rows={mentors} rowKey={row => row.personId}
        empty={<p className="text-soft-ink">{t(mentorMessages.noLead)}</p>}
        columns={[
          { key: 'name', header: t(mentorMessages.mentors), cell: row => <TextLink to={`/mentors/${row.personId}/clearance`}>{t(row.name)}</TextLink> },
          { key: 'part', header: t(mentorMessages.partHeader), cell: row => t(mentorMessages[row.part]) },
          { key: 'leave', header: t(messages.leave), act: true, cell: row => <TextLink to={`/groups/${group.id}/mentors/${row.personId}/departure`}>{t(mentorMessages.depart)}</TextLink> },
        ]}
      />
    </Section>
  )
}

function Records({ view: { group, records } }: { view: ViewAs<'operator'> }) {
  const t = useText()
  const worries = records.filter(record => record.worry)
  const late = records.filter(record => record.cameLate)
  if (worries.length + late.length === 0) return null
  return (
    <div className="mb-4 grid gap-3">
      {worries.map(record => (
        <Notice key={record.meetingKey} kind="warning" title={t(messages.worries)}>
          <p><DayText day={record.heldOn} style="full" /> · {t(record.recordedBy)}</p>
          <p className="whitespace-pre-line" dir="auto">{record.note || t(meetingMessages.noNote)}</p>
        </Notice>
      ))}
      {late.length > 0 && (
        <Notice kind="info" title={t(meetingMessages.lateRecords)}>
          <p>{t(meetingMessages.lateWhy)}</p>
          <ul>
            {late.map(record => (
              <li key={record.meetingKey}>
                <TextLink to={`/groups/${group.id}/meetings/${record.meetingKey}`}><DayText day={record.heldOn} style="full" /></TextLink> · {t(record.recordedBy)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

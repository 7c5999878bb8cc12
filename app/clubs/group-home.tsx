import { LinkButton } from '~/shared/ui/button'
import { Card } from '~/shared/ui/card'
import { useText } from '~/shared/ui/language'
import { Section } from '~/shared/ui/page-header'
import { Avatar } from '~/shared/ui/person'
import type { Text } from '~/shared/text'
import { GroupHeader } from './group-header'
import type { ViewAs } from './group-views.server'
import { AttendanceList } from './meetings/attendance-list'
import { NextMeeting } from './meetings/next-meeting'
import { PlanList } from './meetings/plan-list'
import { WeekWork } from './meetings/week-work'
import { messages } from './messages'

function Names({ names }: { names: Text[] }) {
  const t = useText()
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-3">
      {names.map((name, i) => <li key={i} className="inline-flex items-center gap-2"><Avatar name={t(name)} />{t(name)}</li>)}
    </ul>
  )
}

/** A member's own page: this week, the group, one's own attendance. Nobody is compared with anybody. */
export function MemberHome({ view }: { view: ViewAs<'member'> }) {
  const t = useText()
  const { group, plan, week, thisWeek, names, attendance } = view
  return (
    <>
      <GroupHeader view={view} actions={<LinkButton to="/concerns/new">{t(messages.toConcern)}</LinkButton>} />
      <NextMeeting group={group} plan={plan} />
      {thisWeek && <Section title={t(messages.thisWeek)} id="week"><WeekWork week={thisWeek} /></Section>}
      <Section title={t(messages.groupMates)} id="group"><Names names={names} /></Section>
      <Section title={t(messages.ownAttendance)} id="attendance">
        <AttendanceList attendance={attendance} plan={plan} caption={t(messages.ownAttendance)} />
      </Section>
      <Section title={t(messages.calendar)} id="calendar"><PlanList plan={plan} week={week} /></Section>
    </>
  )
}

/** A guardian's page of the group: programme, calendar and their own children's records; others by first name alone. */
export function GuardianHome({ view }: { view: ViewAs<'guardian'> }) {
  const t = useText()
  const { group, plan, week, thisWeek, names, children } = view
  return (
    <>
      <GroupHeader view={view} actions={<>
        <LinkButton to="/consents" look="primary">{t(messages.toConsents)}</LinkButton>
        <LinkButton to="/concerns/new">{t(messages.toConcern)}</LinkButton>
      </>} />
      <NextMeeting group={group} plan={plan} />
      {children.map(({ personId, name, attendance }) => (
        <Section key={personId} title={t(messages.attendanceOf, { name: t(name) })} id={`child-${personId}`}>
          <AttendanceList attendance={attendance} plan={plan} caption={t(messages.attendanceOf, { name: t(name) })} />
        </Section>
      ))}
      {thisWeek && <Section title={t(messages.thisWeek)} id="week"><Card><WeekWork week={thisWeek} /></Card></Section>}
      <Section title={t(messages.groupMembers)} id="group"><Names names={names} /></Section>
      <Section title={t(messages.calendar)} id="calendar"><PlanList plan={plan} week={week} /></Section>
    </>
  )
}

import { LinkButton } from '~/shared/ui/button'
import { Card } from '~/shared/ui/card'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { Section } from '~/shared/ui/page-header'
import { TextLink } from '~/shared/ui/text-link'
import { DayText } from '~/shared/ui/time'
import { GroupHeader } from './group-header'
import type { ViewAs } from './group-views.server'
import { messages as consentMessages } from './consents/messages'
import type { Seat } from './members.server'
import { messages as meetingMessages } from './meetings/messages'
import { When } from './meetings/next-meeting'
import { PlanList } from './meetings/plan-list'
import { WeekWork } from './meetings/week-work'
import { messages } from './messages'

/** The mentor's week, made for a phone in the hand: what comes now, what to bring, whom to mind, what was noted. */
export function GroupWeek({ view }: { view: ViewAs<'mentor'> }) {
  const t = useText()
  const { group, seats, records, plan, week, thisWeek, leftBehind } = view
  const last = records.find(record => record.note)
  return (
    <>
      <GroupHeader view={view} actions={<LinkButton to="/concerns/new" look="quiet">{t(messages.toConcern)}</LinkButton>} />
      {!group.activatedAt && <Notice kind="warning">{t(meetingMessages.notActive)}</Notice>}
      <div className="grid gap-6 lg:grid-cols-[3fr_2fr] lg:items-start">
        <MeetingInHand view={view} />
        <div className="grid gap-6">
          <Consents seats={seats} />
          <Card title={t(messages.lastNote)} level={2}>
            {last ? <p className="whitespace-pre-line" dir="auto">{last.note}</p> : <p className="text-soft-ink">{t(messages.noLastNote)}</p>}
            {last && <p className="mt-2 text-sm text-soft-ink"><DayText day={last.heldOn} style="full" /></p>}
          </Card>
        </div>
      </div>
      {leftBehind.length > 0 && (
        <Section title={t(messages.leftBehind)} id="unrecorded">
          <ul className="grid gap-1">
            {leftBehind.map(({ key, title, plannedOn }) => (
              <li key={key}><TextLink to={`/groups/${group.id}/meetings/${key}`}>{t(title)}</TextLink> · <DayText day={plannedOn} style="full" /></li>
            ))}
          </ul>
        </Section>
      )}
      {thisWeek && <Section title={t(messages.thisWeek)} id="work"><WeekWork week={thisWeek} forMentor /></Section>}
      <Section title={t(messages.calendar)} id="calendar">
        <PlanList plan={plan} week={week} recorded={new Set(records.map(record => record.meetingKey))} linkTo={key => `/groups/${group.id}/meetings/${key}`} />
      </Section>
    </>
  )
}

function MeetingInHand({ view: { group, inHand, guide, week } }: { view: ViewAs<'mentor'> }) {
  const t = useText()
  if (!inHand) return <Notice kind="success">{t(messages.allRecorded)}</Notice>
  return (
    <Card
      tone="due" level={2} title={t(inHand.title)} eyebrow={`${t(meetingMessages.week, { week: inHand.week })} · ${t(meetingMessages[`kind_${inHand.kind}`])}`}
      footer={
        <span data-keep={`/groups/${group.id}/meetings/${inHand.key}`}>
          <LinkButton look="primary" to={`/groups/${group.id}/meetings/${inHand.key}`}>{t(inHand.week > week ? meetingMessages.prepare : meetingMessages.run)}</LinkButton>
        </span>
      }
    >
      <When group={group} meeting={inHand} />
      {guide && guide.materials.length > 0 && (
        <>
          <h3 className="mt-4 text-base">{t(meetingMessages.materials)}</h3>
          <ul className="list-disc ps-6">{guide.materials.map(item => <li key={item}>{item}</li>)}</ul>
        </>
      )}
    </Card>
  )
}

/** Whose consents are missing: who can't enter, and whose face stays out of photos. */
function Consents({ seats }: { seats: Seat[] }) {
  const t = useText()
  const without = (kind: 'take_part' | 'photo') => seats.filter(seat => !seat.stands[kind]).map(seat => t(seat.name))
  const lines = [[messages.withoutTakePart, without('take_part')], [messages.withoutPhoto, without('photo')]] as const
  const shown = lines.filter(([, names]) => names.length > 0)
  return (
    <Card title={t(consentMessages.title)} level={2}>
      {shown.length === 0 && <p>{t(messages.allConsents)}</p>}
      {shown.map(([label, names]) => <p key={label.en}><b>{t(label)}:</b> {names.join(t(messages.comma))}</p>)}
    </Card>
  )
}

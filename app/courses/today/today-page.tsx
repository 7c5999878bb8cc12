import CalendarDays from 'lucide-react/icons/calendar-days'
import { today as dayOf } from '~/shared/calendar'
import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { Card, CardGrid } from '~/shared/ui/card'
import { EmptyState } from '~/shared/ui/empty-state'
import { useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { DayText, InstantText } from '~/shared/ui/time'
import { MeetingTime } from '../attendance/meeting-page'
import { messages } from './messages'
import type { readToday, TodayMeeting } from './today.server'

type Props = Awaited<ReturnType<typeof readToday>>

/** The trainer's day: where, when, and what is still to be done. */
export function TodayPage({ today, untaken, next, toSign, toMark }: Props) {
  const t = useText()
  return (
    <>
      <PageHeader title={t(messages.title)} lead={<DayText day={dayOf()} style="full" />} />
      {today.length === 0
        ? <EmptyState icon={CalendarDays} title={t(messages.noneTitle)}>{next.length > 0 && t(messages.none)}</EmptyState>
        : <div className="grid gap-4">{today.map(meeting => <TodayCard key={meeting.id} meeting={meeting} />)}</div>}
      {untaken.length > 0 && (
        <Section title={t(messages.untaken)} id="untaken">
          <CardGrid>{untaken.map(meeting => <Later key={meeting.id} meeting={meeting} isDue />)}</CardGrid>
        </Section>
      )}
      {toMark.length > 0 && (
        <Section title={t(messages.toMark)} id="to-mark">
          <CardGrid>
            {toMark.map(({ offeringId, activityId, title, courseTitle, count, oldest }) => (
              <Card key={`${offeringId} ${activityId}`} tone="due" title={t(title)} to={`/offerings/${offeringId}/assignments/${activityId}/submissions`}>
                <p>{t(messages.markCount, { count })} · {t(messages.since)} <InstantText instant={oldest} /></p>
                <p className="text-soft-ink">{t(courseTitle)}</p>
              </Card>
            ))}
          </CardGrid>
        </Section>
      )}
      {toSign.length > 0 && (
        <Section title={t(messages.toSign)} id="to-sign">
          <CardGrid>
            {toSign.map(({ offeringId, courseTitle, count }) => (
              <Card key={offeringId} tone="due" title={t(courseTitle)} to={`/offerings/${offeringId}/practice-logs`}>{t(messages.count, { count })}</Card>
            ))}
          </CardGrid>
        </Section>
      )}
      {next.length > 0 && (
        <Section title={t(messages.next)} id="next">
          <CardGrid>{next.map(meeting => <Later key={meeting.id} meeting={meeting} />)}</CardGrid>
        </Section>
      )}
    </>
  )
}

function TodayCard({ meeting }: { meeting: TodayMeeting }) {
  const t = useText()
  const { teaches, cancelledBecause, hasBegun, marked, onSheet, there, offeringId, id } = meeting
  const isDue = teaches && !cancelledBecause && hasBegun && marked < onSheet
  return (
    <Card
      tone={isDue ? 'due' : 'plain'} level={2} title={t(meeting.courseTitle)}
      eyebrow={
        <>
          <span className="text-lg font-bold text-ink"><bdi dir="ltr" className="whitespace-nowrap"><InstantText instant={meeting.startsAt} part="time" />–<InstantText instant={meeting.endsAt} part="time" /></bdi></span>
          {meeting.room && <bdi>{meeting.room}</bdi>}
          {cancelledBecause && <Badge tone="danger">{t(messages.cancelled)}</Badge>}
          {isDue && marked === 0 && <Badge tone="due">{t(messages.toTake)}</Badge>}
        </>
      }
      footer={
        <>
          {teaches && !cancelledBecause && onSheet > 0 && (
            <span data-keep={`/class-meetings/${id}`}>
              <LinkButton look={isDue ? 'primary' : 'secondary'} to={`/class-meetings/${id}`}>{t(messages.take)}</LinkButton>
            </span>
          )}
          <LinkButton look="quiet" to={`/offerings/${offeringId}`}>{t(messages.toClass)}</LinkButton>
        </>
      }
    >
      {cancelledBecause
        ? <p><bdi>{cancelledBecause}</bdi></p>
        : teaches && marked > 0 && <p>{marked < onSheet ? t(messages.partly, { marked, of: onSheet }) : t(messages.taken, { there, of: onSheet })}</p>}
    </Card>
  )
}

function Later({ meeting, isDue = false }: { meeting: TodayMeeting; isDue?: boolean }) {
  const t = useText()
  return (
    <Card
      tone={isDue ? 'due' : 'plain'} title={t(meeting.courseTitle)}
      to={meeting.teaches ? `/class-meetings/${meeting.id}` : `/offerings/${meeting.offeringId}`}
    >
      <div className="text-soft-ink"><MeetingTime meeting={meeting} /></div>
    </Card>
  )
}

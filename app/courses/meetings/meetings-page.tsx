import CalendarPlus from 'lucide-react/icons/calendar-plus'
import { nameIn } from '~/people/person'
import type { Holiday } from '~/people/holidays/holiday'
import { formatDay, solarParts, today as dayOf, type Day } from '~/shared/calendar'
import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useCalendar, useLanguage, useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { TextLink } from '~/shared/ui/text-link'
import { DayText, InstantText } from '~/shared/ui/time'
import { messages as shared } from '../messages'
import type { Offering } from '../offerings/offering'
import type { ListedMeeting, Meeting } from './meetings.server'
import type { Hours } from './meeting'
import { MissingHours } from './missing-hours'
import { pages as messages, parts, preview } from './messages'
import { SkippedDays } from './skipped-days'

type Props = { offering: Offering; meetings: ListedMeeting[]; skipped: Holiday[]; missing: Hours | null; canRun: boolean; now: string }

/** A class's meetings, month by month. */
export function MeetingsPage({ offering, meetings, skipped, missing, canRun, now }: Props) {
  const t = useText()
  const held = meetings.filter(meeting => !meeting.cancelledAt)
  const past = held.filter(({ endsAt }) => new Date(endsAt) <= new Date(now))
  const next = held.find(({ endsAt }) => new Date(endsAt) > new Date(now))
  const address = `/offerings/${offering.id}/meetings`
  const add = <LinkButton to={`${address}/new`} icon={CalendarPlus}>{t(messages.add)}</LinkButton>
  return (
    <>
      <PageHeader
        title={t(messages.title)}
        lead={held.length > 0 ? t(messages.held, { held: past.length, all: held.length }) : undefined}
        crumbs={[{ label: t(offering.courseTitle), to: `/offerings/${offering.id}` }]}
        badges={offering.cancelledAt && <Badge tone="danger">{t(shared.cancelled)}</Badge>}
        actions={canRun && !offering.cancelledAt && (
          <>
            {add}
            {held.length > past.length && <LinkButton to={`${address}/postponement`}>{t(messages.postpone)}</LinkButton>}
          </>
        )}
      />
      {missing && <div className="mb-6"><MissingHours missing={missing} /></div>}
      {next && past.length > 3 && <p className="-mt-2 mb-6"><TextLink plain to={`#meeting-${next.id}`}>{t(messages.toNext)}</TextLink></p>}
      {meetings.length === 0 ? (
        <EmptyState title={t(messages.emptyTitle)}>{canRun && t(messages.empty)}</EmptyState>
      ) : (
        byMonth(meetings).map(([month, rows]) => (
          <Month key={month} month={month} meetings={rows} canRun={canRun && !offering.cancelledAt} today={dayOf(new Date(now))} />
        ))
      )}
      {skipped.length > 0 && <Section title={t(preview.skippedDays)} id="skipped"><SkippedDays days={skipped} /></Section>}
    </>
  )
}

function byMonth(meetings: ListedMeeting[]) {
  const months = new Map<string, ListedMeeting[]>()
  for (const meeting of meetings) {
    const { year, month } = solarParts(dayOf(new Date(meeting.startsAt)))
    const key = `${year}-${month}`
    months.set(key, [...(months.get(key) ?? []), meeting])
  }
  return [...months]
}

function Month({ month, meetings, canRun, today }: { month: string; meetings: ListedMeeting[]; canRun: boolean; today: Day }) {
  const t = useText()
  const language = useLanguage()
  const calendar = useCalendar()
  const first = dayOf(new Date(meetings[0]!.startsAt))
  const title = formatDay(first, language, 'long', calendar).replace(/^\S+\s/, '')
  return (
    <Section title={title} id={`month-${month}`}>
      <Table
        caption={title}
        hideCaption
        compact
        rows={meetings}
        rowKey={meeting => meeting.id}
        columns={[
          { key: 'day', header: t(messages.day), cell: meeting => <When meeting={meeting} today={today} /> },
          { key: 'time', header: t(messages.time), cell: meeting => <Hours meeting={meeting} /> },
          { key: 'where', header: t(messages.where), cell: ({ room, part }) => [t(parts[part]), room].filter(Boolean).join(t(shared.listComma)) },
          { key: 'trainer', header: t(shared.trainer), cell: ({ trainerFa, trainerEn }) => nameIn({ nameFa: trainerFa, nameEn: trainerEn }, language) },
          ...(canRun ? [{ key: 'act', header: t(messages.thisMeeting), cell: (meeting: ListedMeeting) => <Acts meeting={meeting} /> }] : []),
        ]}
      />
    </Section>
  )
}

function When({ meeting, today }: { meeting: Meeting; today: Day }) {
  const t = useText()
  const day = dayOf(new Date(meeting.startsAt))
  return (
    <div id={`meeting-${meeting.id}`} className="grid scroll-mt-4 gap-1">
      <span className={meeting.cancelledAt ? 'line-through' : undefined}><DayText day={day} style="full" /></span>
      <span className="flex flex-wrap gap-2 font-normal">
        {day === today && <Badge tone="due">{t(messages.isToday)}</Badge>}
        {meeting.cancelledAt && <Badge tone="danger">{t(messages.cancelled)}</Badge>}
      </span>
      {meeting.movedFrom && !meeting.cancelledAt && (
        <span className="text-sm font-normal text-soft-ink">
          {t(messages.moved, { from: '' })}<DayText day={dayOf(new Date(meeting.movedFrom))} style="short" />: {meeting.movedBecause}
        </span>
      )}
      {meeting.cancelledBecause && <span className="text-sm font-normal text-soft-ink">{meeting.cancelledBecause}</span>}
    </div>
  )
}

const Hours = ({ meeting }: { meeting: Meeting }) => (
  <bdi dir="ltr" className="whitespace-nowrap"><InstantText instant={meeting.startsAt} part="time" />–<InstantText instant={meeting.endsAt} part="time" /></bdi>
)

function Acts({ meeting }: { meeting: ListedMeeting }) {
  const t = useText()
  if (meeting.cancelledAt) return null
  return (
    <span className="flex flex-wrap gap-4">
      <TextLink to={`/class-meetings/${meeting.id}/timing`}>{t(messages.change)}</TextLink>
      {!meeting.wasHeld && <TextLink to={`/class-meetings/${meeting.id}/cancellation`}>{t(messages.cancel)}</TextLink>}
    </span>
  )
}

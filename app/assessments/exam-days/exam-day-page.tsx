import CalendarDays from 'lucide-react/icons/calendar-days'
import { formatDay, today } from '~/shared/calendar'
import type { Text } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { EmptyState } from '~/shared/ui/empty-state'
import { Filters } from '~/shared/ui/filters'
import { useCalendar, useLanguage, useNumber, useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { DayField } from '~/shared/ui/text-field'
import { TextLink } from '~/shared/ui/text-link'
import { DayText, InstantText } from '~/shared/ui/time'
import { stages } from '../messages'
import { messages as examDayMessages } from '../exam-day/messages'
import { useFreshEvery } from '../exam-day/use-fresh-every'
import { messages as sessionMessages } from '../exam-sessions/messages'
import type { readExamDay, RoomLine } from './exam-day.server'
import { messages } from './messages'
import { PracticalsOfDay } from './practicals-of-day'

type Props = Awaited<ReturnType<typeof readExamDay>> & { /** What was typed, where it is no day. */ unread?: { typed: string; why: Text } }

/** All exams of a day in one look, for whoever runs several: how each room stands, and the way to it. */
export function ExamDayPage({ day, isToday, lines, practicals, before, after, unread }: Props) {
  const t = useText()
  const number = useNumber()
  useFreshEvery(10_000, isToday && lines.length + practicals.length > 0)
  const numeric = (key: 'expected' | 'here' | 'working' | 'done') => ({
    key, header: t(messages[key]), numeric: true, cell: ({ count, cancelledAt }: RoomLine) => (cancelledAt ? null : number(count[key])),
  })
  return (
    <>
      <PageHeader
        title={t(isToday ? messages.todays : messages.title)}
        crumbs={[{ label: t(sessionMessages.listTitle), to: '/exam-sessions' }]}
        lead={<DayText day={day} style="full" />}
      />
      <OtherDays {...{ before, after, isToday }} />
      <Filters clearTo="/exam-day" active={!isToday}>
        <DayField name="day" label={t(messages.day)} value={unread?.typed ?? day} error={unread && t(unread.why)} />
      </Filters>
      {(lines.length > 0 || practicals.length === 0) && <Table
        caption={t(isToday ? messages.todays : messages.title)}
        hideCaption
        rows={lines}
        rowKey={({ key }) => key}
        empty={<EmptyState icon={CalendarDays} title={t(messages.none)}>{t(messages.noneWhy)}</EmptyState>}
        columns={[
          { key: 'exam', header: t(messages.exam), cell: line => <ExamAndRoom line={line} /> },
          { key: 'hours', header: t(messages.hours), cell: line => <Hours line={line} /> },
          numeric('expected'), numeric('here'), numeric('working'),
          { key: 'red', header: t(messages.red), numeric: true, cell: ({ count: { red }, cancelledAt }) => (cancelledAt ? null : red > 0 ? <Badge tone="danger">{number(red)}</Badge> : number(red)) },
          numeric('done'),
          { key: 'go', header: t(messages.go), act: true, cell: line => <Doors line={line} /> },
        ]}
      />}
      {isToday && lines.length > 0 && <p className="mt-3 max-w-prose text-sm text-soft-ink">{t(messages.redMeans)}</p>}
      <PracticalsOfDay lines={practicals} />
    </>
  )
}

function OtherDays({ before, after, isToday }: Pick<Props, 'before' | 'after' | 'isToday'>) {
  const t = useText()
  const language = useLanguage()
  const calendar = useCalendar()
  const named = (day: string) => formatDay(day, language, 'short', calendar)
  const link = (to: string, words: string) => <li><TextLink to={to}>{words}</TextLink></li>
  return (
    <nav aria-label={t(messages.otherDays)}>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {before && link(`/exam-day?day=${before}`, t(messages.before, { day: named(before) }))}
        {!isToday && link('/exam-day', t(messages.todays))}
        {after && link(`/exam-day?day=${after}`, t(messages.after, { day: named(after) }))}
      </ul>
    </nav>
  )
}

const roomOf = ({ centre, room, isWhole, organisationName }: RoomLine, t: ReturnType<typeof useText>) =>
  [isWhole && t(centre) === t(organisationName) ? '' : t(centre), room].filter(Boolean).join(' · ')

/** The exam leads to its page; for whoever lends a room, to that room. */
function ExamAndRoom({ line }: { line: RoomLine }) {
  const t = useText()
  return (
    <>
      <TextLink to={`/exam-sessions/${line.id}${line.isWhole ? '' : '/rooms'}`}>{t(line.courseTitle)}</TextLink>
      <span className="block text-sm font-normal text-soft-ink">{t(sessionMessages.number, { number: Number(line.number) })}{roomOf(line, t) && <> · <bdi>{roomOf(line, t)}</bdi></>}</span>
      {line.cancelledAt && <Badge tone="danger">{t(stages.cancelled)}</Badge>}
      {line.reports > 0 && <TextLink to={`/exam-sessions/${line.id}/board#reports`}>{t(messages.reports, { count: line.reports })}</TextLink>}
    </>
  )
}

/** From the beginning to the last possible end; with their days where it isn't one. */
function Hours({ line: { startsFrom, endsBy } }: { line: RoomLine }) {
  const part = today(startsFrom) === today(endsBy) ? 'time' : 'both'
  const pieces = useText()(messages.fromUntil).split(/(\{from\}|\{until\})/)
  return <span>{pieces.map(piece => (piece === '{from}' ? <InstantText key={piece} instant={startsFrom} part={part} /> : piece === '{until}' ? <InstantText key={piece} instant={endsBy} part={part} /> : piece))}</span>
}

function Doors({ line }: { line: RoomLine }) {
  const t = useText()
  if (line.cancelledAt) return null
  const which = <span className="sr-only">: {[t(line.courseTitle), t(sessionMessages.number, { number: Number(line.number) }), roomOf(line, t)].filter(Boolean).join(' · ')}</span>
  return (
    <span className="flex flex-wrap gap-x-4">
      <TextLink to={`/exam-sessions/${line.id}/board`}>{t(examDayMessages.board)}{which}</TextLink>
      <TextLink to={`/exam-sessions/${line.id}/check-ins${line.roomId ? `?room=${line.roomId}` : ''}`}>{t(examDayMessages.checkIns)}{which}</TextLink>
    </span>
  )
}

import CalendarDays from 'lucide-react/icons/calendar-days'
import ClipboardList from 'lucide-react/icons/clipboard-list'
import type { Text } from '~/shared/text'
import { LinkButton } from '~/shared/ui/button'
import { Card, CardGrid } from '~/shared/ui/card'
import { EmptyState } from '~/shared/ui/empty-state'
import { useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Pager } from '~/shared/ui/pager'
import { Table } from '~/shared/ui/table'
import { TextLink } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import { stageOf, type ExamSession } from '../assessment'
import { messages as dayMessages } from '../exam-days/messages'
import { kinds } from '../messages'
import { LentRooms } from '../rooms/lent-rooms'
import type { LentRoom } from '../rooms/rooms.server'
import { messages } from './messages'
import { StageBadge } from './stage-badge'

type Props = {
  own: ExamSession[]
  bookable: ExamSession[]
  /** Undefined for whoever works at no centre. */
  staffed?: { sessions: ExamSession[]; total: number; size: number; page: number }
  centres: { id: string; name: Text }[]
  lent: LentRoom[]
  /** Runs exams, and has days on which several are sat. */
  hasDays: boolean
  now: Date
}

export function SessionLists({ own, bookable, staffed, centres, lent, hasDays, now }: Props) {
  const t = useText()
  const isEmpty = own.length === 0 && bookable.length === 0
  return (
    <>
      <PageHeader
        title={t(messages.listTitle)}
        actions={
          <>
            {hasDays && <LinkButton icon={CalendarDays} to="/exam-day">{t(dayMessages.todays)}</LinkButton>}
            {centres.map(({ id, name }) => (
              <LinkButton key={id} look="primary" to={`/centres/${id}/exam-sessions/new`}>
                {centres.length > 1 ? t(messages.openAt, { centre: t(name) }) : t(messages.openOne)}
              </LinkButton>
            ))}
          </>
        }
      />
      {staffed && (
        <Section title={t(messages.staffed)}>
          <StaffedTable {...staffed} now={now} />
          <Pager page={staffed.page} size={staffed.size} total={staffed.total} />
        </Section>
      )}
      <LentRooms rooms={lent} />
      {own.length > 0 && (
        <Section title={t(messages.own)}>
          <SessionCards sessions={own} now={now} />
        </Section>
      )}
      {bookable.length > 0 && (
        <Section title={t(messages.bookable)}>
          <SessionCards sessions={bookable} now={now} />
        </Section>
      )}
      {isEmpty && !staffed && (
        <EmptyState icon={ClipboardList} title={t(messages.nothing)}>
          {t(messages.nothingWhy)}
        </EmptyState>
      )}
    </>
  )
}

function StaffedTable({ sessions, now }: { sessions: ExamSession[]; now: Date }) {
  const t = useText()
  return (
    <Table
      caption={t(messages.staffed)}
      hideCaption
      rows={sessions}
      rowKey={({ id }) => id}
      empty={<EmptyState icon={ClipboardList} title={t(messages.noneStaffed)} />}
      columns={[
        {
          key: 'course',
          header: t(messages.course),
          cell: ({ id, courseTitle, number }) => (
            <>
              <TextLink to={`/exam-sessions/${id}`}>{t(courseTitle)}</TextLink>
              <span className="block text-sm font-normal text-soft-ink">{t(messages.number, { number: Number(number) })}</span>
            </>
          ),
        },
        { key: 'centre', header: t(messages.centre), cell: ({ organisationName }) => t(organisationName) },
        { key: 'when', header: t(messages.when), cell: ({ startsFrom }) => <InstantText instant={startsFrom} /> },
        { key: 'kind', header: t(messages.kind), cell: ({ kind }) => t(kinds[kind]) },
        {
          key: 'seats',
          header: t(messages.taken),
          numeric: true,
          cell: ({ seats, seatsTaken }) => t(messages.takenOf, { taken: seatsTaken, seats }),
        },
        { key: 'state', header: t(messages.state), cell: session => <StageBadge stage={stageOf(session, now)} /> },
      ]}
    />
  )
}

export function SessionCards({ sessions, now }: { sessions: ExamSession[]; now: Date }) {
  const t = useText()
  return (
    <CardGrid>
      {sessions.map(session => (
        <Card
          key={session.id}
          to={`/exam-sessions/${session.id}`}
          title={t(session.courseTitle)}
          eyebrow={<StageBadge stage={stageOf(session, now)} />}
        >
          <p>
            <InstantText instant={session.startsFrom} />
          </p>
          <p className="text-soft-ink">
            {t(session.organisationName)} · {t(kinds[session.kind])}
          </p>
        </Card>
      ))}
    </CardGrid>
  )
}

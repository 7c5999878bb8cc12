import Users from 'lucide-react/icons/users'
import { nameIn } from '~/people/person'
import { Badge } from '~/shared/ui/badge'
import { EmptyState } from '~/shared/ui/empty-state'
import { useLanguage, useNumber, useText } from '~/shared/ui/language'
import { PersonChip } from '~/shared/ui/person'
import { Table } from '~/shared/ui/table'
import { InstantText } from '~/shared/ui/time'
import type { Unit } from '../course'
import type { RosterRow } from '../offerings.server'
import { messages } from './messages'

/** Who sits in the class, and how far each has come. Nothing here says why or whence they came. */
export function Roster({ rows, units }: { rows: RosterRow[]; units: Unit[] }) {
  const t = useText()
  const language = useLanguage()
  const number = useNumber()
  const lessons = units.reduce((sum, unit) => sum + unit.lessons.length, 0)
  const quizzes = units.reduce((sum, unit) => sum + unit.activities.length, 0)
  return (
    <Table
      caption={t(messages.classList)}
      hideCaption
      rows={rows}
      rowKey={row => row.enrolmentId}
      empty={<EmptyState icon={Users} title={t(messages.noOneTitle)}>{t(messages.noOne)}</EmptyState>}
      columns={[
        {
          key: 'name',
          header: t(messages.name),
          cell: row => <PersonChip name={nameIn(row, language)} detail={row.endedAs && <Badge>{t(messages[row.endedAs])}</Badge>} />,
        },
        { key: 'seat', header: t(messages.seat), numeric: true, cell: row => (row.seatNumber === null ? '' : number(row.seatNumber)) },
        ...(lessons > 0 ? [{ key: 'lessons', header: t(messages.lessonsDone), numeric: true, cell: (row: RosterRow) => t(messages.unitDone, { done: row.lessonsDone, of: lessons }) }] : []),
        ...(quizzes > 0 ? [{ key: 'quizzes', header: t(messages.quizzesPassed), numeric: true, cell: (row: RosterRow) => t(messages.unitDone, { done: row.quizzesPassed, of: quizzes }) }] : []),
        { key: 'last', header: t(messages.lastSeen), cell: row => (row.lastSeenAt ? <InstantText instant={row.lastSeenAt} /> : t(messages.never)) },
      ]}
    />
  )
}

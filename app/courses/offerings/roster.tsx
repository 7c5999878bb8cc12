import { Form } from '@remix-run/react'
import Users from 'lucide-react/icons/users'
import { nameIn } from '~/people/person'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useLanguage, useNumber, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PersonChip } from '~/shared/ui/person'
import { Table, type Column } from '~/shared/ui/table'
import { InstantText } from '~/shared/ui/time'
import { RiskMark } from '../at-risk/reasons'
import type { Reason } from '../at-risk/risk'
import type { Unit } from '../course'
import type { RosterRow } from '../offerings.server'
import { completeRefusals, messages } from './messages'

type Props = {
  offeringId: string
  rows: RosterRow[]
  units: Unit[]
  /** Who needs attention, by enrolment, and why. */
  risks: Record<string, Reason[]>
  canComplete: boolean
  canRun: boolean
  refused: string | null
  isSearched: boolean
}

/** Who sits in the class, and how far each has come. Nothing here says why or whence they came. */
export function Roster({ offeringId, rows, units, risks, canComplete, canRun, refused, isSearched }: Props) {
  const t = useText()
  // The centre looks after an enrolment, a trainer after marks.
  const columns = useColumns(units, risks, `/offerings/${offeringId}/${canRun ? 'enrolments' : 'gradebook'}`)
  const learning = rows.some(row => row.endedAs === null)
  const slip = refused ? completeRefusals[refused] : undefined
  const table = (
    <Table
      caption={t(messages.classList)}
      hideCaption
      compact
      rows={rows}
      rowKey={row => row.enrolmentId}
      empty={
        <EmptyState icon={Users} title={t(isSearched ? messages.noOneMeantTitle : messages.noOneTitle)}>
          {t(isSearched ? messages.noOneMeant : messages.noOne)}
        </EmptyState>
      }
      columns={
        canComplete && learning
          ? [...columns, { key: 'choose', header: t(messages.completed), cell: row => <Choose row={row} /> }]
          : columns
      }
    />
  )
  if (!canComplete || !learning) return table
  return (
    <Form method="post" action={`/offerings/${offeringId}/completions`} className="grid gap-4">
      {slip && <Notice kind="danger" alert>{t(slip)}</Notice>}
      {table}
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton look="secondary">{t(messages.complete)}</SubmitButton>
        <p className="max-w-prose text-sm text-soft-ink">{t(messages.completeHint)}</p>
      </div>
    </Form>
  )
}

function Detail({ row, reasons }: { row: RosterRow; reasons?: Reason[] }) {
  const t = useText()
  if (row.endedAs) return <Badge>{t(messages[row.endedAs])}</Badge>
  return reasons ? <RiskMark reasons={reasons} /> : null
}

function Choose({ row }: { row: RosterRow }) {
  const t = useText()
  const language = useLanguage()
  if (row.endedAs !== null) return null
  return (
    <label className="inline-grid size-11 place-items-center">
      <input type="checkbox" name="enrolment" value={row.enrolmentId} className="size-5 accent-accent" />
      <span className="sr-only">{t(messages.choose, { name: nameIn(row, language) })}</span>
    </label>
  )
}

function useColumns(units: Unit[], risks: Props['risks'], at: string): Column<RosterRow>[] {
  const t = useText()
  const language = useLanguage()
  const number = useNumber()
  const lessons = units.reduce((sum, unit) => sum + unit.lessons.length, 0)
  const quizzes = units.reduce((sum, unit) => sum + unit.activities.filter(({ kind }) => kind === 'quiz').length, 0)
  const counted = (key: string, header: string, of: number, count: (row: RosterRow) => number): Column<RosterRow>[] =>
    of === 0 ? [] : [{ key, header, numeric: true, cell: row => t(messages.unitDone, { done: count(row), of }) }]
  return [
    {
      key: 'name',
      header: t(messages.name),
      cell: row => (
        <PersonChip
          name={nameIn(row, language)}
          to={`${at}/${row.enrolmentId}`}
          detail={<Detail row={row} reasons={risks[row.enrolmentId]} />}
        />
      ),
    },
    {
      key: 'seat',
      header: t(messages.seat),
      numeric: true,
      cell: row => (row.seatNumber === null ? '' : number(row.seatNumber)),
    },
    ...counted('lessons', t(messages.lessonsDone), lessons, row => row.lessonsDone),
    ...counted('quizzes', t(messages.quizzesPassed), quizzes, row => row.quizzesPassed),
    {
      key: 'last',
      header: t(messages.lastSeen),
      cell: row => (row.lastSeenAt ? <span className="whitespace-nowrap"><InstantText instant={row.lastSeenAt} part="day" /></span> : t(messages.never)),
    },
  ]
}

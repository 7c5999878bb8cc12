import Check from 'lucide-react/icons/check'
import Clock from 'lucide-react/icons/clock'
import FileText from 'lucide-react/icons/file-text'
import Printer from 'lucide-react/icons/printer'
import X from 'lucide-react/icons/x'
import { Link } from '@remix-run/react'
import { nameIn } from '~/people/person'
import { formatDay, solarDay, solarParts, today } from '~/shared/calendar'
import { Button, LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { Icon, type IconKind } from '~/shared/ui/icon'
import { useLanguage, useNumber, useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { monthAfter, writeMonth, type Month } from '../hours/quarter'
import { percentOf, STATUSES, type Status } from './attendance'
import type { GridCell, GridMeeting, GridRow, readClassAttendance } from './class-attendance.server'
import { messages, statuses } from './messages'

type Props = Awaited<ReturnType<typeof readClassAttendance>>

const looks: Record<Status, { icon: IconKind; box: string }> = {
  present: { icon: Check, box: 'bg-accent text-on-accent print:bg-transparent print:text-ink' },
  late: { icon: Clock, box: 'border border-due bg-due-ground text-due-ink' },
  absent: { icon: X, box: 'border border-danger bg-danger-ground text-danger' },
  excused: { icon: FileText, box: 'border border-info bg-info-ground text-info' },
}

/** A month of a class as a heat strip a trainee: who was there when, and in all. */
export function ClassAttendancePage({ offering, month, meetings, rows }: Props) {
  const t = useText()
  const language = useLanguage()
  const address = `/offerings/${offering.id}/attendance`
  return (
    <>
      <PageHeader
        title={t(messages.ofClass)} lead={<MonthName month={month} />}
        crumbs={[{ label: t(offering.courseTitle), to: `/offerings/${offering.id}` }]}
        actions={
          <>
            <LinkButton to={`${address}?month=${writeMonth(monthAfter(month, -1))}`}>{t(messages.monthBefore)}</LinkButton>
            <LinkButton to={`${address}?month=${writeMonth(monthAfter(month, 1))}`}>{t(messages.monthAfter)}</LinkButton>
            <LinkButton to={`${address}.csv?month=${writeMonth(month)}`} plain>{t(messages.asFile)}</LinkButton>
            <LinkButton to={`/offerings/${offering.id}/hours`} look="quiet">{t(messages.toHours)}</LinkButton>
            <span className="noscript:hidden"><Button icon={Printer} data-print>{t(messages.print)}</Button></span>
          </>
        }
      />
      {meetings.length === 0 ? (
        <EmptyState title={t(messages.noMeetingsTitle)}>{t(messages.noMeetings)}</EmptyState>
      ) : (
        <>
          <div className="relative overflow-x-auto rounded-lg border border-line bg-surface print:overflow-visible print:border-0" role="group" aria-label={t(messages.ofClass)} tabIndex={0}>
            <table className="w-full text-sm">
              <caption className="sr-only">{t(messages.ofClass)}</caption>
              <thead>
                <tr className="border-b border-line">
                  <th scope="col" className="sticky start-0 bg-surface px-3 py-2 text-start">{t(messages.name)}</th>
                  {meetings.map(meeting => <th key={meeting.id} scope="col" className="px-1 py-2 font-normal"><DayHead meeting={meeting} /></th>)}
                  <th scope="col" className="px-3 py-2 text-start">{t(messages.percentThere)}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(row => <Trainee key={row.enrolmentId} row={row} meetings={meetings} name={nameIn(row, language)} />)}
              </tbody>
              <tfoot>
                <tr className="border-t-2 border-edge font-bold">
                  <th scope="row" className="sticky start-0 bg-surface px-3 py-2 text-start">{t(messages.thereCount)}</th>
                  {meetings.map(meeting => <td key={meeting.id} className="px-1 py-2 text-center tabular-nums"><There {...meeting} /></td>)}
                  <td />
                </tr>
              </tfoot>
            </table>
          </div>
          <Legend />
        </>
      )}
    </>
  )
}

export function MonthName({ month: { year, month } }: { month: Month }) {
  const language = useLanguage()
  return <>{formatDay(solarDay(year, month, 1), language).replace(/^\S+\s/, '')}</>
}

function DayHead({ meeting: { id, startsAt } }: { meeting: GridMeeting }) {
  const number = useNumber()
  const language = useLanguage()
  const day = today(new Date(startsAt))
  return (
    <Link to={`/class-meetings/${id}`} className="inline-grid min-h-11 min-w-8 place-items-center text-accent hover:underline" title={formatDay(day, language, 'full')}>
      <span className="sr-only">{formatDay(day, language, 'full')}</span>
      <span aria-hidden="true">{number(solarParts(day).day)}</span>
    </Link>
  )
}

function There({ isTaken, there }: GridMeeting) {
  const number = useNumber()
  return <>{isTaken ? number(there) : '–'}</>
}

function Trainee({ row, meetings, name }: { row: GridRow; meetings: GridMeeting[]; name: string }) {
  const t = useText()
  const percent = percentOf(row)
  return (
    <tr className="border-t border-line">
      <th scope="row" className="sticky start-0 bg-surface px-3 py-1.5 text-start font-semibold">{name}</th>
      {meetings.map(({ id }) => <td key={id} className="px-1 py-1.5 text-center"><Square cell={row.cells.find(cell => cell.classMeetingId === id)} /></td>)}
      <td className="px-3 py-1.5 tabular-nums">{percent === undefined ? '–' : t(messages.percent, { value: percent })}</td>
    </tr>
  )
}

function Square({ cell }: { cell?: GridCell }) {
  const t = useText()
  if (!cell?.status) return <span className="text-soft-ink" title={t(messages.unknown)}>·<span className="sr-only">{t(messages.unknown)}</span></span>
  const word = cell.status === 'late' && cell.missed ? t(messages.lateBy, { count: cell.missed }) : t(statuses[cell.status])
  const title = cell.cameLate ? `${word} (${t(messages.cameLate)})` : word
  const { icon, box } = looks[cell.status]
  return <span title={title} className={`inline-grid size-7 place-items-center rounded-sm ${box}`}><Icon of={icon} className="size-4" label={title} /></span>
}

function Legend() {
  const t = useText()
  return (
    <div className="mt-4 grid gap-2 text-sm text-soft-ink">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {STATUSES.map(status => (
          <li key={status} className="flex items-center gap-1.5">
            <span className={`grid size-5 place-items-center rounded-sm ${looks[status].box}`}><Icon of={looks[status].icon} className="size-3.5" /></span>
            {t(statuses[status])}
          </li>
        ))}
      </ul>
      <p>{t(messages.percentFormula)}</p>
    </div>
  )
}

import CalendarCheck from 'lucide-react/icons/calendar-check'
import Clock from 'lucide-react/icons/clock'
import Wrench from 'lucide-react/icons/wrench'
import { formatDay, today } from '~/shared/calendar'
import type { Text } from '~/shared/text'
import { LinkButton } from '~/shared/ui/button'
import { Card } from '~/shared/ui/card'
import { HeatStrip, type Cell } from '~/shared/ui/charts/heat-strip'
import { useCalendar, useLanguage, useText } from '~/shared/ui/language'
import { messages as hours } from '../hours/messages'
import { messages as practice } from '../practice/messages'
import { percentOf, type Status } from './attendance'
import type { readClassPart } from './class-part.server'
import { MeetingTime } from './meeting-page'
import { messages, statuses } from './messages'

type Props = Awaited<ReturnType<typeof readClassPart>> & { offeringId: string }

const cells: Record<Status, Cell['state']> = { present: 'present', late: 'late', absent: 'absent', excused: 'none' }

/** On a class's page: its next meeting, one's own attendance, and the way to what is recorded of the class. */
export function ClassPart({ offeringId, next, own, seesClass }: Props) {
  const t = useText()
  const address = `/offerings/${offeringId}`
  return (
    <div className="mt-6 grid gap-4 print:hidden">
      {next && <Card level={2} title={t(messages.nextMeeting)}><MeetingTime meeting={next} /></Card>}
      {own && <OwnAttendance own={own} title={messages.ownTitle} note={messages.ownNote} />}
      <nav aria-label={t(messages.tools)} className="flex flex-wrap gap-3">
        {seesClass && <LinkButton to={`${address}/attendance`} icon={CalendarCheck}>{t(messages.ofClass)}</LinkButton>}
        {(seesClass || own) && <LinkButton to={`${address}/practice-logs`} icon={Wrench}>{t(seesClass ? practice.list : practice.own)}</LinkButton>}
        {seesClass && <LinkButton to={`${address}/hours`} icon={Clock}>{t(hours.title)}</LinkButton>}
      </nav>
    </div>
  )
}

/** One person's attendance, meeting by meeting; nothing before the first is recorded. */
export function OwnAttendance({ own, title, note }: { own: NonNullable<Props['own']>; title: Text; note: Text }) {
  const t = useText()
  const language = useLanguage()
  const calendar = useCalendar()
  const percent = percentOf(own)
  if (percent === undefined) return null
  return (
    <HeatStrip
      title={t(title)} note={t(note, { percent })} itemName={t(messages.when)} stateName={t(messages.title)}
      cells={own.marks.map(({ startsAt, status, missed }) => ({
        label: formatDay(today(new Date(startsAt)), language, 'short', calendar), state: cells[status],
        word: status === 'late' && missed ? t(messages.lateBy, { count: missed }) : t(statuses[status]), kind: t(statuses[status]),
      }))}
    />
  )
}

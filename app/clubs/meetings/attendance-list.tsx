import { Badge, type Tone } from '~/shared/ui/badge'
import { useText } from '~/shared/ui/language'
import { Table } from '~/shared/ui/table'
import { DayText } from '~/shared/ui/time'
import { messages as clubMessages } from '../messages'
import type { PlannedMeeting, Status } from './meeting'
import type { OwnAttendance } from './meetings.server'
import { messages } from './messages'

const tones: Record<Status, Tone> = { present: 'success', late: 'due', absent: 'danger', excused: 'info' }

export function StatusBadge({ status }: { status: Status | null }) {
  const t = useText()
  return status ? <Badge tone={tones[status]}>{t(messages[status])}</Badge> : <Badge>{t(messages.unknown)}</Badge>
}

/** One child's attendance, meeting by meeting. */
export function AttendanceList({ attendance, plan, caption }: { attendance: OwnAttendance[]; plan: PlannedMeeting[]; caption: string }) {
  const t = useText()
  const titles = new Map(plan.map(meeting => [meeting.key, meeting.title]))
  return (
    <Table
      caption={caption} hideCaption rows={attendance} rowKey={row => row.meetingKey}
      empty={<p className="text-soft-ink">{t(clubMessages.noMeetingsYet)}</p>}
      columns={[
        { key: 'title', header: t(messages.meeting), cell: row => t(titles.get(row.meetingKey) ?? { fa: row.meetingKey, en: row.meetingKey }) },
        { key: 'day', header: t(clubMessages.plannedOn), cell: row => <DayText day={row.heldOn} style="full" /> },
        { key: 'status', header: t(messages.attendance), cell: row => <StatusBadge status={row.status} /> },
      ]}
    />
  )
}

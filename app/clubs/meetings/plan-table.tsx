import Check from 'lucide-react/icons/check'
import { Badge } from '~/shared/ui/badge'
import { useText } from '~/shared/ui/language'
import { Table } from '~/shared/ui/table'
import { TextLink } from '~/shared/ui/text-link'
import { DayText } from '~/shared/ui/time'
import { messages as clubMessages } from '../messages'
import type { PlannedMeeting } from './meeting'
import { messages } from './messages'

/** The whole programme on the group's own days. With `linkTo` each meeting opens; with `recorded` it says which are kept. */
export function PlanTable({ plan, week, recorded, linkTo }: {
  plan: PlannedMeeting[]
  week: number
  recorded?: ReadonlySet<string>
  linkTo?: (key: string) => string
}) {
  const t = useText()
  return (
    <Table
      caption={t(clubMessages.calendar)} hideCaption rows={plan} rowKey={row => row.key}
      columns={[
        { key: 'title', header: t(messages.meeting), cell: row => linkTo ? <TextLink to={linkTo(row.key)}>{t(row.title)}</TextLink> : t(row.title) },
        { key: 'week', header: t(messages.weekHeader), cell: row => (
          <span className="inline-flex flex-wrap gap-2">
            {t(messages.week, { week: row.week })}
            {row.week === week && <Badge tone="accent">{t(clubMessages.thisWeek)}</Badge>}
          </span>
        ) },
        { key: 'kind', header: t(messages.kind), cell: row => t(messages[`kind_${row.kind}`]) },
        { key: 'day', header: t(clubMessages.plannedOn), cell: row => <DayText day={row.plannedOn} style="full" /> },
        ...(recorded ? [{ key: 'recorded', header: t(messages.recorded), cell: (row: PlannedMeeting) => recorded.has(row.key)
          ? <Badge tone="success" icon={Check}>{t(messages.recorded)}</Badge> : <span className="text-soft-ink">{t(messages.notRecorded)}</span> }] : []),
      ]}
    />
  )
}

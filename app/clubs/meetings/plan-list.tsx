import Check from 'lucide-react/icons/check'
import Circle from 'lucide-react/icons/circle'
import { Badge } from '~/shared/ui/badge'
import { Icon } from '~/shared/ui/icon'
import { useText } from '~/shared/ui/language'
import { TextLink } from '~/shared/ui/text-link'
import { DayText } from '~/shared/ui/time'
import { messages as clubMessages } from '../messages'
import type { PlannedMeeting } from './meeting'
import { messages } from './messages'

type Props = {
  plan: PlannedMeeting[]
  week: number
  /** Meetings with a record; where it is given each meeting says whether it has one. */
  recorded?: ReadonlySet<string>
  linkTo?: (key: string) => string
}

/** The whole programme on the group's own days: a line or two a meeting, so that sixteen weeks fit a phone. */
export function PlanList({ plan, week, recorded, linkTo }: Props) {
  const t = useText()
  return (
    <ol className="grid overflow-hidden rounded-lg border border-line bg-surface">
      {plan.map(meeting => (
        <li
          key={meeting.key} aria-current={meeting.week === week ? 'step' : undefined}
          className="flex flex-wrap items-baseline gap-x-4 border-t border-line px-4 py-2 first:border-t-0 aria-[current]:bg-accent-ground"
        >
          <span className="w-20 shrink-0 text-sm text-soft-ink">{t(messages.week, { week: meeting.week })}</span>
          <span className="min-w-0 flex-1 basis-64">
            {linkTo ? <TextLink to={linkTo(meeting.key)}>{t(meeting.title)}</TextLink> : <span className="font-semibold">{t(meeting.title)}</span>}
            {meeting.kind !== 'core' && <span className="ms-2 inline-block text-sm text-soft-ink">({t(messages[`kind_${meeting.kind}`])})</span>}
            {meeting.week === week && <span className="ms-2"><Badge tone="accent">{t(clubMessages.thisWeek)}</Badge></span>}
          </span>
          <span className="text-sm text-soft-ink"><DayText day={meeting.plannedOn} style="full" /></span>
          {recorded && <Kept is={recorded.has(meeting.key)} />}
        </li>
      ))}
    </ol>
  )
}

function Kept({ is }: { is: boolean }) {
  const t = useText()
  return is
    ? <span className="inline-flex items-center gap-1 text-sm font-semibold text-success"><Icon of={Check} className="size-[1.1em]" />{t(messages.recorded)}</span>
    : <span className="inline-flex items-center gap-1 text-sm text-soft-ink"><Icon of={Circle} className="size-[1em]" />{t(messages.notRecorded)}</span>
}

import { Badge, type Tone } from '~/shared/ui/badge'
import { useText } from '~/shared/ui/language'
import type { Status } from './attendance'
import { messages, statuses } from './messages'

const tones: Record<Status, Tone> = { present: 'success', late: 'due', absent: 'danger', excused: 'info' }

/** What counts of one trainee at one meeting, in words. */
export function StatusBadge({ status, missed }: { status: Status | null; missed: number | null }) {
  const t = useText()
  if (!status) return <Badge>{t(messages.unknown)}</Badge>
  return <Badge tone={tones[status]}>{status === 'late' && missed ? t(messages.lateBy, { count: missed }) : t(statuses[status])}</Badge>
}

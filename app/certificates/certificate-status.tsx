import Award from 'lucide-react/icons/award'
import BadgeCheck from 'lucide-react/icons/badge-check'
import Ban from 'lucide-react/icons/ban'
import CirclePause from 'lucide-react/icons/circle-pause'
import Hourglass from 'lucide-react/icons/hourglass'
import RefreshCw from 'lucide-react/icons/refresh-cw'
import { Badge, type Tone } from '~/shared/ui/badge'
import type { IconKind } from '~/shared/ui/icon'
import { useText } from '~/shared/ui/language'
import type { CertificateStatus } from './certificate'
import { statusTitles } from './messages'

export const certificateIcon = Award

export const statusLooks: Record<CertificateStatus, { icon: IconKind; tone: Tone; box: string; ink: string }> = {
  valid: { icon: BadgeCheck, tone: 'success', box: 'border-success bg-success-ground', ink: 'text-success' },
  expired: { icon: Hourglass, tone: 'due', box: 'border-due bg-due-ground', ink: 'text-due-ink' },
  suspended: { icon: CirclePause, tone: 'due', box: 'border-due bg-due-ground', ink: 'text-due-ink' },
  revoked: { icon: Ban, tone: 'danger', box: 'border-danger bg-danger-ground', ink: 'text-danger' },
  replaced: { icon: RefreshCw, tone: 'info', box: 'border-info bg-info-ground', ink: 'text-info' },
}

export function StatusBadge({ status }: { status: CertificateStatus }) {
  const t = useText()
  const { icon, tone } = statusLooks[status]
  return <Badge tone={tone} icon={icon}>{t(statusTitles[status])}</Badge>
}

import Ban from 'lucide-react/icons/ban'
import BadgeCheck from 'lucide-react/icons/badge-check'
import Clock from 'lucide-react/icons/clock'
import Inbox from 'lucide-react/icons/inbox'
import { Badge } from '../badge'
import { LinkButton } from '../button'
import { EmptyState } from '../empty-state'
import { useText } from '../language'
import { Notice, Toast } from '../notice'
import { Section } from '../page-header'
import { Progress } from '../progress'
import { sample } from './messages'

export function FeedbackSamples({ withToast }: { withToast: boolean }) {
  const t = useText()
  return (
    <Section title={t(sample.feedback)}>
      <div className="grid gap-6 md:grid-cols-2">
        <Notice title={t(sample.infoTitle)}>{t(sample.infoText)}</Notice>
        <Notice kind="success" title={t(sample.successTitle)}>{t(sample.successText)}</Notice>
        <Notice kind="warning" title={t(sample.warningTitle)}>{t(sample.warningText)}</Notice>
        <Notice
          kind="danger"
          title={t(sample.dangerTitle)}
          actions={<><LinkButton to="/home" size="small">{t(sample.bookAgain)}</LinkButton><LinkButton to="/home" size="small">{t(sample.appeal)}</LinkButton></>}
        >
          {t(sample.dangerText)}
        </Notice>
        <div className="grid content-start gap-4">
          <p className="flex flex-wrap gap-2">
            <Badge tone="success" icon={BadgeCheck}>{t(sample.badgeValid)}</Badge>
            <Badge tone="due" icon={Clock}>{t(sample.badgeDue)}</Badge>
            <Badge tone="danger" icon={Ban}>{t(sample.badgeRevoked)}</Badge>
            <Badge>{t(sample.badgeDraft)}</Badge>
            <Badge tone="accent">{t(sample.badgeOpen)}</Badge>
            <Badge tone="info">{t(sample.badgeInfo)}</Badge>
          </p>
          <Progress label={t(sample.progress)} value={4} of={6} />
          <Progress label={t(sample.progress)} value={0} of={6} />
          <Progress label={t(sample.progress)} value={6} of={6} />
        </div>
        <EmptyState icon={Inbox} title={t(sample.emptyTitle)} action={<LinkButton to="/courses">{t(sample.share)}</LinkButton>}>{t(sample.emptyText)}</EmptyState>
      </div>
      {withToast && <Toast closeTo="/design">{t(sample.toast)}</Toast>}
    </Section>
  )
}

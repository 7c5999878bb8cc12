import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { messages as shared } from '../messages'
import { messages } from './messages'
import type { Reason } from './risk'

function useWords() {
  const t = useText()
  return (reason: Reason) => {
    if (reason.kind === 'missed') return t(messages.missed, { count: reason.count, of: reason.of })
    if (reason.kind === 'failed') return t(messages.failed, { count: reason.count, title: t(reason.title) })
    return t(messages.overdue, { count: reason.titles.length, titles: reason.titles.slice(0, 3).map(title => t(title)).join(t(shared.listComma)) })
  }
}

/** For the trainer and the centre: that a trainee needs attention, and why. */
export function RiskMark({ reasons }: { reasons: Reason[] }) {
  const t = useText()
  const words = useWords()
  return (
    <>
      <Badge tone="due" icon={TriangleAlert}>{t(messages.atRisk)}</Badge>
      {reasons.map((reason, i) => <span key={i} className="block">{words(reason)}</span>)}
    </>
  )
}

/** For the trainee: the same in kind words, with what to do now. */
export function RiskHint({ reasons, next }: { reasons: Reason[]; next?: { to: string; label: string } }) {
  const t = useText()
  const words = useWords()
  return (
    <Notice kind="warning" title={t(messages.hintTitle)} actions={next && <LinkButton to={next.to} look="primary">{next.label}</LinkButton>}>
      <ul className="list-disc ps-5">{reasons.map((reason, i) => <li key={i}>{words(reason)}</li>)}</ul>
      <p className="mt-2">{t(messages.hint)}</p>
    </Notice>
  )
}

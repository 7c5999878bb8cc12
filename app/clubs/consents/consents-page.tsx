import Check from 'lucide-react/icons/check'
import X from 'lucide-react/icons/x'
import { Form } from '@remix-run/react'
import type { Text } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { Button } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextLink } from '~/shared/ui/text-link'
import { CONSENTS, type ChildInCohort, type Consent } from './consent'
import { messages } from './messages'

const titles: Record<Consent, { title: Text; detail: Text }> = {
  take_part: { title: messages.take_part, detail: messages.take_partDetail },
  photo: { title: messages.photo, detail: messages.photoDetail },
  publish: { title: messages.publish, detail: messages.publishDetail },
  sell: { title: messages.sell, detail: messages.sellDetail },
}

type Props = { children: ChildInCohort[]; said?: 'given' | 'withdrawn'; refused?: string }

/** A guardian's children, and for each the four consents: one tap gives, one tap takes back. */
export function ConsentsPage({ children, said, refused }: Props) {
  const t = useText()
  return (
    <>
      <PageHeader title={t(messages.title)} lead={t(messages.lead)} />
      {said && <div className="mb-6"><Notice kind="success" alert>{t(messages[said])}</Notice></div>}
      {refused && <div className="mb-6"><Notice kind="danger" alert>{t(messages.notVerifiedShort)}</Notice></div>}
      {children.length === 0 && <EmptyState title={t(messages.none)}>{t(messages.noneDetail)}</EmptyState>}
      {children.map(child => <ChildConsents key={child.childId + child.cohortId} child={child} />)}
    </>
  )
}

function ChildConsents({ child }: { child: ChildInCohort }) {
  const t = useText()
  return (
    <Section title={t(child.child)} id={`child-${child.childId}`}>
      <p className="-mt-2 mb-4 text-soft-ink">{t(messages.inGroup, { club: t(child.club), group: t(child.group) })}</p>
      {child.isVerified
        ? <p className="mb-4"><TextLink to={`/groups/${child.groupId}`}>{t(messages.toGroup)}</TextLink></p>
        : <div className="mb-4"><Notice kind="warning" title={t(messages.notVerifiedTitle)}>{t(messages.notVerified)}</Notice></div>}
      <ul className="grid gap-3">
        {CONSENTS.map(kind => <ConsentRow key={kind} child={child} kind={kind} />)}
      </ul>
    </Section>
  )
}

function ConsentRow({ child, kind }: { child: ChildInCohort; kind: Consent }) {
  const t = useText()
  const own = child.own[kind] ?? false
  const stands = child.stands[kind]
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 rounded-lg border border-line bg-surface p-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          {t(titles[kind].title)}
          {stands ? <Badge tone="success" icon={Check}>{t(messages.stands)}</Badge> : <Badge tone={kind === 'take_part' ? 'due' : 'plain'} icon={X}>{t(messages.standsNot)}</Badge>}
        </p>
        <p className="text-sm text-soft-ink">{t(titles[kind].detail)}</p>
        {own && !stands && <p className="text-sm font-semibold text-due-ink">{t(messages.otherWithdrew)}</p>}
        {!own && stands && <p className="text-sm text-soft-ink">{t(messages.otherGave)}</p>}
      </div>
      {child.isVerified && <Answers child={child} kind={kind} />}
    </li>
  )
}

/** Who has said nothing may say yes or, where another guardian said yes, no. */
function Answers({ child, kind }: { child: ChildInCohort; kind: Consent }) {
  const t = useText()
  const own = child.own[kind]
  const about = `${t(titles[kind].title)}، ${t(child.child)}`
  return (
    <Form method="post" className="flex flex-wrap gap-2">
      <input type="hidden" name="childId" value={child.childId} />
      <input type="hidden" name="cohortId" value={child.cohortId} />
      <input type="hidden" name="kind" value={kind} />
      {own !== true && <Button type="submit" name="answer" value="give" look="primary" aria-label={`${t(messages.give)}: ${about}`}>{t(messages.give)}</Button>}
      {(own === true || (own === undefined && child.stands[kind])) && (
        <Button type="submit" name="answer" value="withdraw" aria-label={`${t(messages.withdraw)}: ${about}`}>{t(messages.withdraw)}</Button>
      )}
    </Form>
  )
}

import { Form } from '@remix-run/react'
import { formatDay, formatTime, today } from '~/shared/calendar'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { Card } from '~/shared/ui/card'
import { useCalendar, useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { messages, offerRefusals } from './messages'
import type { OfferReason } from './waiting-list'

function useMoment(instant: Date) {
  const language = useLanguage()
  const day = formatDay(today(new Date(instant)), language, 'full', useCalendar())
  return `${day}${language === 'fa' ? ' ساعت ' : ', '}\u2066${formatTime(instant, language)}\u2069`
}

/** A seat is kept: take it or leave it. */
export function OfferBox({ applicationId, until, refused }: { applicationId: string; until: Date; refused: string | null }) {
  const t = useText()
  const moment = useMoment(until)
  const slip = refused ? offerRefusals[refused as OfferReason] : undefined
  return (
    <div className="mb-8">
      <Card tone="due" title={t(messages.title)} level={2}>
        {slip && <Notice kind="danger" alert>{t(slip)}</Notice>}
        <p className="max-w-prose">{t(messages.lead, { until: moment })}</p>
        <Form method="post" action={`/applications/${applicationId}/seat-offer`} className="mt-4 flex flex-wrap items-center gap-3">
          <SubmitButton name="answer" value="accepted">{t(messages.accept)}</SubmitButton>
          <SubmitButton name="answer" value="declined" look="quiet">{t(messages.decline)}</SubmitButton>
          <span className="text-sm text-soft-ink">{t(messages.declineHint)}</span>
        </Form>
      </Card>
    </div>
  )
}

/** The answer to an offer whose time was over: the box is gone, and its refusal would be too. */
export function OfferGone({ refused }: { refused: string | null }) {
  const t = useText()
  return refused === 'offer-over' ? <div className="mb-8 max-w-2xl"><Notice kind="warning" alert>{t(offerRefusals[refused])}</Notice></div> : null
}

export function OfferedBadge({ until }: { until: Date }) {
  const t = useText()
  return <Badge tone="due">{t(messages.offeredUntil, { until: useMoment(until) })}</Badge>
}

import { Form } from '@remix-run/react'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { Section } from '~/shared/ui/page-header'
import { TextLink } from '~/shared/ui/text-link'
import { isStartable, type ExamSession } from '../assessment'
import { messages as blueprintMessages } from '../blueprint/messages'
import type { OwnBooking } from '../bookings/candidates.server'
import { useMark } from '../marks'
import { messages as browserMessages } from '../exam-browser/messages'
import { messages as practiceMessages } from '../practice/messages'
import type { Room } from '../rooms/rooms.server'
import { messages as scheduleMessages } from '../schedule/messages'
import { messages as waitMessages } from '../waiting/messages'
import type { SeatOffer } from '../waiting/seat-offers.server'
import type { Minima } from './exam-sessions.server'
import { messages } from './messages'
import { SessionFacts } from './session-facts'
import { useLookingAgain } from '../exam-day/use-looking-again'
import { WithoutSeat } from './without-seat'

type Props = { session: ExamSession; booking?: OwnBooking; minima: Minima; wait?: { place: number }; offer?: SeatOffer; rooms: Room[]; now: Date }

/** A session as its candidate sees it: what comes, what is allowed, and the one thing that can be done now. */
export function CandidateView({ session, booking, minima, wait, offer, rooms, now }: Props) {
  const t = useText()
  return (
    <div className="grid gap-10 lg:grid-cols-[3fr_2fr]">
      <div>
        <Section title={t(messages.rules)}>
          <Rules minima={minima} />
          {session.needsExamBrowser && <p className="mt-4"><TextLink to={`/exam-sessions/${session.id}/exam-browser`}>{t(browserMessages.needed)}</TextLink></p>}
          <p className="mt-4"><TextLink to={`/exam-sessions/${session.id}/rules`}>{t(practiceMessages.toRules)}</TextLink></p>
        </Section>
        <div className="mt-8">
          <NextStep session={session} booking={booking} wait={wait} offer={offer} rooms={rooms} now={now} />
        </div>
      </div>
      <Section title={t(messages.facts)}>
        <SessionFacts session={session} booking={booking} />
      </Section>
    </div>
  )
}

function Rules({ minima }: { minima: Minima }) {
  const t = useText()
  const mark = useMark()
  const weights = t(messages.weights, { w: mark(minima.writtenWeight), p: mark(minima.practicalWeight) })
  const pass = t(messages.rulePass, {
    written: mark(minima.written),
    practical: mark(minima.practical),
    combined: mark(minima.combined),
    weights,
  })
  const rules = [messages.ruleClock, messages.ruleOrder, messages.ruleSaved, messages.ruleAllowed, messages.ruleTrouble]
  return (
    <ul className="grid max-w-prose list-disc gap-2 ps-5">
      {rules.map(rule => (
        <li key={rule.en}>{t(rule)}</li>
      ))}
      <li>{minima.wrongPerRight ? t(blueprintMessages.negative, { count: minima.wrongPerRight }) : t(blueprintMessages.noNegative)}</li>
      <li>{pass}</li>
    </ul>
  )
}

function NextStep({ session, booking, wait, offer, rooms, now }: Omit<Props, 'minima'>) {
  const t = useText()
  const address = `/exam-sessions/${session.id}`
  if (session.cancelledAt) return null
  if (!booking) return <WithoutSeat {...{ session, wait, offer, rooms, now }} />
  if (booking.submittedAt)
    return <LinkButton to={`/sittings/${booking.sittingId}/submission`}>{t(messages.seeReceipt)}</LinkButton>
  if (booking.sittingId)
    return (
      <LinkButton look="primary" to={`/sittings/${booking.sittingId}`}>
        {t(messages.carryOn)}
      </LinkButton>
    )
  const cancellation = now < booking.cancelUntil && (
    <LinkButton size="small" look="quiet" to={`${address}/cancellation`}>{t(waitMessages.cancelTitle)}</LinkButton>
  )
  if (booking.keepsWritten) return <Notice actions={cancellation}>{t(messages.practicalOnly)}</Notice>
  if (booking.isAbsent) return <Notice kind="warning">{t(messages.isAbsent)}</Notice>
  if (isStartable(session, now)) {
    if (session.isSupervised && !booking.letStartAt) return <Waiting seat={booking.seatNumber} card={`${address}/admission-card`} />
    return (
      <Form method="post" action={`${address}/sittings`}>
        <SubmitButton>{t(messages.start)}</SubmitButton>
      </Form>
    )
  }
  return (
    <Notice
      title={t(messages.booked, { seat: booking.seatNumber })}
      actions={
        now < session.startsFrom && (
          <>
            <LinkButton size="small" to={`${address}/admission-card`}>{t(messages.admissionCard)}</LinkButton>
            {cancellation}
          </>
        )
      }
    >
      {t(now < session.startsFrom ? messages.notYet : messages.tooLate)}
      {now < session.startsFrom && booking.isMoved && <span className="block">{t(scheduleMessages.wasMoved)}</span>}
      {now < session.startsFrom && now >= booking.cancelUntil && <span className="block">{t(waitMessages.cancelOver)}</span>}
    </Notice>
  )
}

/** In a supervised exam: the page looks by itself whether the officer has let this candidate start. */
function Waiting({ seat, card }: { seat: number; card: string }) {
  const t = useText()
  useLookingAgain()
  return (
    <Notice title={t(messages.booked, { seat })} actions={<LinkButton size="small" to={card}>{t(messages.admissionCard)}</LinkButton>}>
      {t(messages.waitForOfficer)}
    </Notice>
  )
}

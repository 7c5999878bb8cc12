import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { takesBookings, type ExamSession } from '../assessment'
import { bookingRefusals, messages as sessionMessages } from '../exam-sessions/messages'
import { SessionFacts } from '../exam-sessions/session-facts'
import { messages, placeWords, waitRefusals } from './messages'
import { OfferWords } from './offer-words'
import type { SeatOffer } from './seat-offers.server'
import { waitStage } from './wait-stage'

type Props = { session: ExamSession; worksHere: boolean; wait?: { place: number }; offer?: SeatOffer; now: Date; answer?: FormAnswer }

/** One's own place in the list, or the way into it. */
export function WaitingListPage({ session, worksHere, wait, offer, now, answer }: Props) {
  const t = useText()
  const stage = waitStage(session, now)
  const isFree = takesBookings(session, now) && session.seatsTaken < session.seats
  const mayEnter = !worksHere && !isFree && stage === 'moving'
  return (
    <>
      <PageHeader
        title={t(messages.title)}
        lead={t(session.courseTitle)}
        crumbs={[{ label: t(sessionMessages.listTitle), to: '/exam-sessions' }]}
      />
      <div className="grid max-w-2xl gap-8">
        {worksHere && !wait ? <Notice>{t(sessionMessages.worksHere)}</Notice> : (
          <Notice title={t(!wait ? (isFree ? messages.title : sessionMessages.full) : stage === 'over' ? messages.placeOver : messages.place, wait)}>
            {stage !== 'over' && (offer ? <OfferWords offer={offer} /> : t(isFree ? waitRefusals['has-seats'] : wait ? placeWords(stage, takesBookings(session, now)) : stage === 'moving' ? messages.waitWhy : messages.fullLate))}
          </Notice>
        )}
        <ActionForm answer={answer} refusals={{ ...bookingRefusals, ...waitRefusals }}>
          <FormActions>
            {wait ? (
              <SubmitButton look="secondary" name="intent" value="leave">{t(messages.leave)}</SubmitButton>
            ) : mayEnter && (
              <SubmitButton name="intent" value="wait">{t(messages.enter)}</SubmitButton>
            )}
            {isFree && !worksHere && offer?.isYours !== false && <LinkButton look="primary" to={`/exam-sessions/${session.id}/bookings`}>{t(sessionMessages.book)}</LinkButton>}
            <LinkButton to={`/exam-sessions/${session.id}`}>{t(sessionMessages.back)}</LinkButton>
          </FormActions>
        </ActionForm>
        <SessionFacts session={session} />
      </div>
    </>
  )
}
